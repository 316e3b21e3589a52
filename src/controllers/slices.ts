/** Long work in short slices, so that the page can draw and answer between them. */

/** How long a slice may be, in ms. */
const SLICE = 8;

interface YieldingScheduler {
  readonly yield?: () => Promise<void>;
}

/** Does work that can pause to its end. Rejects with the signal's reason as soon as it is aborted. */
export async function inSlices<T>(work: Generator<unknown, T>, signal: AbortSignal): Promise<T> {
  for (let begin = performance.now(); ; ) {
    const {done, value} = work.next();
    if (done === true) return value;
    if (performance.now() - begin < SLICE) continue;
    await pause();
    signal.throwIfAborted();
    begin = performance.now();
  }
}

/** Lets everything go first that waits: input, frames, other work. */
export function pause(): Promise<void> {
  const {scheduler} = globalThis as {readonly scheduler?: YieldingScheduler};
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
