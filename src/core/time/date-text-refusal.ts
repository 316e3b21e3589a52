/** Why a text is not read: it is no date, or it may be more than one. */
export type RefusalCode = 'date-invalid' | 'date-ambiguous';

/** Ends the reading of a text. Never leaves `readDateResult`. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(message: string, code: RefusalCode) {
    super(message);
    this.code = code;
  }
}

/** Refuses a text, for a reason. */
export function refuse(reason: string, code: RefusalCode = 'date-invalid'): never {
  throw new Refusal(reason, code);
}
