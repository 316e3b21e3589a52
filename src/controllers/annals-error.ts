/** What went wrong when a timeline could not be loaded at all. */
export class AnnalsError extends Error {
  override readonly name = 'AnnalsError';
  /** Stable name of what happened: `network`, `http`, `format`, `empty`. */
  readonly code: AnnalsErrorCode;
  readonly url: string | undefined;

  constructor(code: AnnalsErrorCode, message: string, url?: string) {
    super(message);
    this.code = code;
    this.url = url;
  }
}

export type AnnalsErrorCode = 'network' | 'http' | 'format' | 'empty';
