/** Work that can pause, done without a pause. */
export function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const {done, value} = work.next();
    if (done === true) return value;
  }
}
