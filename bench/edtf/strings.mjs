/** Realistic EDTF: what catalogues and timelines hold, in the shares in which they hold it. Seeded, so runs compare. */
const pad = (value, width = 2) => String(value).padStart(width, '0');

/** Mulberry32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function realisticStrings(count, seed = 20240701) {
  const random = randomFrom(seed);
  const upTo = (most) => 1 + Math.floor(random() * most);
  const year = () => String(1500 + upTo(520));
  const month = () => `${year()}-${pad(upTo(12))}`;
  const day = () => `${month()}-${pad(upTo(28))}`;
  const later = (start, make) => {
    for (;;) {
      const end = make();
      if (end.slice(0, 4) > start.slice(0, 4)) return end;
    }
  };
  const interval = (make) => {
    const start = String(1500 + upTo(300)) + make().slice(4);
    return `${start}/${later(start, make)}`;
  };
  const forms = [
    [22, year], [14, month], [26, day],
    [6, () => `${day()}T${pad(upTo(23))}:${pad(upTo(59))}:${pad(upTo(59))}Z`],
    [6, () => interval(year)], [4, () => interval(day)], [3, () => `${day()}/..`], [2, () => `${year()}/`],
    [4, () => `${year()}~`], [2, () => `${year()}?`], [2, () => `${month()}?`],
    [3, () => `${year().slice(0, 3)}X`], [2, () => `${year().slice(0, 2)}XX`],
    [2, () => `${year()}-${20 + upTo(4)}`], [1, () => `-0${pad(upTo(899) + 100, 3)}`], [1, () => `[..${year()}]`],
  ];
  const total = forms.reduce((sum, [share]) => sum + share, 0);
  return Array.from({length: count}, () => {
    let rest = random() * total;
    return forms.find(([share]) => (rest -= share) < 0)[1]();
  });
}
