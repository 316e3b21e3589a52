/**
 * Where readers of EDTF disagree (`contested` in edtf-cases.json): what ours does, and why. Bounds are given where the
 * case has none.
 */
export interface Decision {
  readonly accepts: boolean;
  readonly reason: string;
  readonly inputs: readonly string[];
  /** First instant and first instant after, by input. */
  readonly bounds?: Readonly<Record<string, readonly [string, string]>>;
}

export const DECISIONS: readonly Decision[] = [
  {
    accepts: true,
    reason: 'An interval is reversed only when its whole end lies before its start; 3 January to some time in January is not.',
    inputs: ['0000-01-03/0000-01', '1950/1999', '2004-06-11%/2004-06~'],
  },
  {
    accepts: true,
    reason: 'Negative years are astronomical and need level 1 (level 0 has 0000 to 9999): -0043 is 44 BC. Their masks reach from the later digit to the earlier.',
    inputs: ['-0001', '-0044', '-0044-03-15', '-01XX', '-01XX~', '-0400', '-1200-06/0200-05-02', 'Y-61000/-2000'],
  },
  {
    accepts: true,
    reason: 'A qualifier before a lone year says what one behind it says, so it is level 1 too.',
    inputs: ['%2001', '~-0100/~-0010', '~-0100/~2020'],
  },
  {
    accepts: true,
    reason: 'A qualifier behind a whole date is level 1 and qualifies all of it; it moves no bound.',
    inputs: ['2004-06-11%'],
  },
  {
    accepts: true,
    reason: 'Seasons without a hemisphere are northern and meteorological; a winter runs into the next year.',
    inputs: ['1999-24', '2001-21', '2011-23~', '2012-21/2012-22', '2020-22', '2020-23', '2020-24', '2020-25', '2020-30'],
  },
  {
    accepts: true,
    reason: 'Any digit may be X, all of them too: some day of the years 0000 to 9999.',
    inputs: ['XXXX-XX-XX'],
  },
  {
    accepts: true,
    reason: 'Offsets reach 14 hours to either side, though no clock shows -13:00 today.',
    inputs: ['2016-05-02T12:00:00-13:00'],
  },
  {
    accepts: true,
    reason: 'Calendars and logs hold times to the minute and to the fraction of a second (ISO 8601-1, 5.3); to refuse them would lose what a source says. The fraction is read to the millisecond.',
    inputs: ['2016-05-02T16:54:59.4', '2020-05-01T00:00Z', '2020-05-01T10:30Z', '2020-05-01T10:30:45.123Z'],
    bounds: {
      '2016-05-02T16:54:59.4': ['2016-05-02T16:54:59.400Z', '2016-05-02T16:54:59.401Z'],
      '2020-05-01T00:00Z': ['2020-05-01T00:00:00.000Z', '2020-05-01T00:01:00.000Z'],
      '2020-05-01T10:30Z': ['2020-05-01T10:30:00.000Z', '2020-05-01T10:31:00.000Z'],
      '2020-05-01T10:30:45.123Z': ['2020-05-01T10:30:45.123Z', '2020-05-01T10:30:45.124Z'],
    },
  },
  {
    accepts: true,
    reason: '24:00 is the midnight that ends a day (ISO 8601-1:2004 and its amendment of 2022): an event "until midnight" is written so.',
    inputs: ['2016-05-02T24:00:00', '2020-05-01T24:00:00Z'],
    bounds: {
      '2016-05-02T24:00:00': ['2016-05-03T00:00:00.000Z', '2016-05-03T00:00:01.000Z'],
      '2020-05-01T24:00:00Z': ['2020-05-02T00:00:00.000Z', '2020-05-02T00:00:01.000Z'],
    },
  },
  {
    accepts: false,
    reason: 'A year has four digits; centuries and decades are masks (20XX, 202X).',
    inputs: ['-01', '-019', '-05', '009', '019', '19%', '197?', '19?', '20', '202'],
  },
  {
    accepts: false,
    reason: 'Y announces a year of more than four digits; a shorter one would have two spellings.',
    inputs: ['Y-20E2S3', 'Y1700', 'Y2020', 'Y20E2'],
  },
  {
    accepts: false,
    reason: 'An interval without a date at either end says nothing.',
    inputs: ['../..', '/..'],
  },
  {
    accepts: false,
    reason: 'An interval ends after it begins; which of the two dates is wrong is for the author to say.',
    inputs: ['1985-06/1985-04', '1999/1980'],
  },
  {
    accepts: false,
    reason: 'EDTF has no spaces and is ASCII: trimming and forgiving belong to the reader of free text.',
    inputs: [
      '  1985-04-12  ', '[..2018, 2020..]', '[2020, 2021]', '{2019-06, 2020-06}', '{2020, 2021}',
      '2020-05-01T10:30:00\u221205:00',
    ],
  },
];
