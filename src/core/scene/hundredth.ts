/** A length in px to a hundredth: finer is noise that makes every attribute differ in every frame. */
export function hundredth(px: number): number {
  return Math.round(px * 100) / 100;
}
