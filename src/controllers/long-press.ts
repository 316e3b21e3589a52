/** A finger that stays where it is: on a screen without a pointer nothing else asks what something is before opening it. */

/** How long it stays, in ms, and how far it may stray, in px. */
const DELAY = 500;
const SLACK = 10;

/** Calls `pressed` if the finger of a `pointerdown` stays so long alone. Returns what calls it off. */
export function watchLongPress({clientX, clientY}: PointerEvent, pressed: () => void): () => void {
  const end = new AbortController();
  const stop = (): void => {
    clearTimeout(timer);
    end.abort();
  };
  const timer = setTimeout(() => {
    stop();
    pressed();
  }, DELAY);
  const options = {capture: true, signal: end.signal};
  document.addEventListener('pointermove', (event) => {
    if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > SLACK) stop();
  }, options);
  for (const type of ['pointerdown', 'pointerup', 'pointercancel']) document.addEventListener(type, stop, options);
  return stop;
}
