/** The value below which a share of the numbers lies (0.5 is the median), between neighbours in proportion. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}

export const sum = numbers => numbers.reduce((total, number) => total + number, 0);

/** `numbers` rounded to so many significant digits. */
export const significant = (number, digits = 3) => Number(number.toPrecision(digits));

/** The promise, or a rejection after so many ms. */
export function within(ms, promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new NotFinished(`${what} did not finish in ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export class NotFinished extends Error {}
