/** What went wrong when a timeline could not be loaded at all. */
export class AnnalsError extends Error {
  override readonly name = 'AnnalsError';
  /** Stable name of what happened: `network`, `http`, `format`, `empty`, `too-large`. */
  readonly code: AnnalsErrorCode;
  readonly url: string | undefined;

  /** Whether it may be otherwise in a moment: no answer, or one that the server could not give. */
  readonly mayPass: boolean;

  constructor(code: AnnalsErrorCode, message: string, url?: string, mayPass = false) {
    super(message);
    this.code = code;
    this.url = url;
    this.mayPass = mayPass;
  }
}

export type AnnalsErrorCode = 'network' | 'http' | 'format' | 'empty' | 'too-large';
