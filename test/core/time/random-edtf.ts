/** Random strings near EDTF, seeded: characters of its alphabet, its pieces put together, and good dates with a fault. */

const ALPHABET = '0123456789012345678901X?~%-/.,:+[]{}TZYES ';
const PIECES = [
  '2004', '-0043', '19XX', 'XXXX', '1X32', '0000', '-06', '-12', '-02', '-X2', '-XX', '-24', '-33', '-41', '-29', '-31', '-0X', '-3X',
  '?', '~', '%', '/', '..', ',', '[', ']', '{', '}', 'Y170000002', 'Y-17E7', 'S2', 'S12', 'E3', 'Y1', 'T10', 'T24:00', ':30', ':59:60', '.5',
  'Z', '+05:30', '-04', '+14:01', 'T23:59:60Z', 'é', '\u2212', '\ud83d', '\n', '999999999999', '0', 'x',
] as const;
const GOOD = [
  '1985-04-12', '1985-04-12T23:20:30+04:30', '1964/2008', '2004-06-11%/2004-06~', '156X-12-25', '-1X32-X1-X2', 'Y3388E2S3', '../1985',
  '[-1667,1668,1670..1672]', '{..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}', '2004?-06-~11', '?2004-06-04~', '1950S2', '2001-34',
] as const;

/** Mulberry32: numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An endless run of random strings, the same for the same seed. */
export function* randomEdtf(seed: number): Generator<string> {
  const random = randomFrom(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const character = (): string => ALPHABET[upTo(ALPHABET.length)] ?? '';
  const piece = (): string => PIECES[upTo(PIECES.length)] ?? '';
  const faulty = (): string => {
    const good = GOOD[upTo(GOOD.length)] ?? '';
    const at = upTo(good.length + 1);
    return good.slice(0, at) + (upTo(3) > 0 ? character() : '') + good.slice(at + upTo(2));
  };
  const makers = [
    () => Array.from({length: upTo(24)}, character).join(''),
    () => Array.from({length: 1 + upTo(6)}, piece).join(''),
    faulty,
    () => String(upTo(3000)).padStart(4, '0') + Array.from({length: upTo(4)}, piece).join(''),
  ];
  for (;;) yield (makers[upTo(makers.length)] ?? faulty)();
}
