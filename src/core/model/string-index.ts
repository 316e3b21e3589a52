/**
 * Which number has which text, for very many texts that stand somewhere else anyway: open addressing over two typed
 * arrays, some 12 bytes an entry and no object for any.
 */
import {textHash} from './text-hash.js';

const FIRST_SLOTS = 1024;

export class StringIndex {
  size = 0;
  private readonly textOf: (entry: number) => string | undefined;
  /** Entry + 1, 0 where there is none. As many as a power of two, at most two thirds of them taken. */
  private slots: Int32Array;
  private hashes: Uint32Array;

  /** `textOf` gives the text of an entry again, for as long as it is in the index. Room for as many as are `expected` need not be made later, all at once. */
  constructor(textOf: (entry: number) => string | undefined, expected = 0) {
    this.textOf = textOf;
    const slots = Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2(expected * 1.5 + 1)));
    this.slots = new Int32Array(slots);
    this.hashes = new Uint32Array(slots);
  }

  get(text: string): number | undefined {
    const found = this.slots[this.slotOf(text, textHash(text))]!;
    return found === 0 ? undefined : found - 1;
  }

  /** Adds an entry whose text is none of another's; answers with the other where it is. */
  add(text: string, entry: number): number | undefined {
    if (this.size * 3 >= this.slots.length * 2) this.grow();
    const hash = textHash(text);
    const slot = this.slotOf(text, hash);
    const found = this.slots[slot]!;
    if (found !== 0) return found - 1;
    this.slots[slot] = entry + 1;
    this.hashes[slot] = hash;
    this.size++;
    return undefined;
  }

  /** Lets another entry, with the same text, stand for the text. */
  replace(text: string, entry: number): void {
    const hash = textHash(text);
    this.slots[this.slotOf(text, hash)] = entry + 1;
  }

  /** Where a text is, or would be. */
  private slotOf(text: string, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]!;
      if (entry === 0 || (this.hashes[slot] === hash && this.textOf(entry - 1) === text)) return slot;
    }
  }

  private grow(): void {
    const {slots, hashes} = this;
    const mask = slots.length * 2 - 1;
    this.slots = new Int32Array(slots.length * 2);
    this.hashes = new Uint32Array(slots.length * 2);
    for (let i = 0; i < slots.length; i++) {
      if (slots[i] === 0) continue;
      let slot = hashes[i]! & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = slots[i]!;
      this.hashes[slot] = hashes[i]!;
    }
  }
}
