/** Longest wait for a frame, in ms: a page that is not shown draws none. */
const LONGEST = 200;

/** Resolves before the next frame is drawn, or a little later where none is. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timeout = setTimeout(done, LONGEST);
    const frame = requestAnimationFrame(done);
    function done(): void {
      clearTimeout(timeout);
      cancelAnimationFrame(frame);
      resolve();
    }
  });
}
