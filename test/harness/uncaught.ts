/** Errors and rejections that nobody caught, since the last time they were asked for. */
const seen: string[] = [];

addEventListener('error', ({message}) => seen.push(message));
addEventListener('unhandledrejection', ({reason}) => seen.push(String(reason)));

/** Waits for what may still come of the last turn, then tells and forgets. */
export async function uncaughtErrors(): Promise<readonly string[]> {
  await new Promise((resolve) => setTimeout(resolve));
  return seen.splice(0);
}
