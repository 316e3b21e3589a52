/**
 * The order of numbers, without comparing them pair by pair: a radix sort over the bits of float64 that moves indexes.
 * Stable, linear, and able to stop on the way, so that a million can be sorted between two frames and the next.
 */

/** Numbers moved between two pauses. */
const STRIDE = 1 << 16;
const BITS = 11;
const BUCKETS = 1 << BITS;

/**
 * Indexes of `keys` in ascending (or descending) order; equals stay in the order of `from`, by default that of the list.
 * ±Infinity are ordinary numbers, -0 is 0. Pauses now and then.
 */
export function* sortOrder(keys: Float64Array, options: {readonly descending?: boolean; readonly from?: Int32Array} = {}): Generator<void, Int32Array> {
  const size = keys.length;
  const high = new Uint32Array(size);
  const low = new Uint32Array(size);
  yield* sortableBits(keys, options.descending === true, high, low);
  let order = options.from ?? indexes(size);
  let spare: Int32Array | undefined;
  for (const word of [low, high]) {
    for (let shift = 0; shift < 32; shift += BITS) {
      const starts = yield* bucketStarts(word, shift);
      if (!starts) continue;
      const next = spare ?? new Int32Array(size);
      yield* scatter(word, shift, starts, order, next);
      // The given order is not ours to write into.
      spare = order === options.from ? undefined : order;
      order = next;
    }
  }
  return order;
}

/** 0, 1, 2 … */
export function indexes(size: number): Int32Array {
  const list = new Int32Array(size);
  for (let i = 0; i < size; i++) list[i] = i;
  return list;
}

/** Whole numbers in two words that are in order where the floats are. */
function* sortableBits(keys: Float64Array, descending: boolean, high: Uint32Array, low: Uint32Array): Generator<void, void> {
  const float = new Float64Array(1);
  const bits = new Uint32Array(float.buffer);
  const flip = descending ? 0xffffffff : 0;
  const top = isLittleEndian() ? 1 : 0;
  for (let i = 0; i < keys.length; i++) {
    // Adding 0 makes 0 of -0.
    float[0] = keys[i]! + 0;
    const sign = bits[top]! >>> 31 === 1 ? 0xffffffff : 0;
    high[i] = bits[top]! ^ (sign | 0x80000000) ^ flip;
    low[i] = bits[1 - top]! ^ sign ^ flip;
    if (i % STRIDE === STRIDE - 1) yield;
  }
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}

/** Where each bucket begins; `undefined` when all numbers are in one. */
function* bucketStarts(word: Uint32Array, shift: number): Generator<void, Int32Array | undefined> {
  const starts = new Int32Array(BUCKETS);
  for (let i = 0; i < word.length; i++) {
    starts[(word[i]! >>> shift) & (BUCKETS - 1)]!++;
    if (i % STRIDE === STRIDE - 1) yield;
  }
  let sum = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = starts[bucket]!;
    if (count === word.length) return undefined;
    starts[bucket] = sum;
    sum += count;
  }
  return starts;
}

function* scatter(word: Uint32Array, shift: number, starts: Int32Array, from: Int32Array, to: Int32Array): Generator<void, void> {
  for (let i = 0; i < from.length; i++) {
    const index = from[i]!;
    to[starts[(word[index]! >>> shift) & (BUCKETS - 1)]!++] = index;
    if (i % STRIDE === STRIDE - 1) yield;
  }
}
