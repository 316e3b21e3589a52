/**
 * A text that is not a date of EDTF: `offset 5: "13" is not a month (01 to 12) or a season (21 to 41)`.
 */
export class DateSyntaxError extends Error {
  override readonly name = 'DateSyntaxError';
  /** The whole text that was read. */
  readonly input: string;
  /** Where in `input` the fault begins, in UTF-16 units from 0. */
  readonly offset: number;

  /** `problem` says what stands at `offset` and what was expected there. */
  constructor(input: string, offset: number, problem: string) {
    super(`offset ${offset}: ${problem}`);
    this.input = input;
    this.offset = offset;
  }
}
