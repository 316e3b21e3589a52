/** Whether one is within quotes in a table that comes in pieces: what delimited-text.ts finds in a whole one. */

const [QUOTE, SPACE, FEED, RETURN] = [34, 32, 10, 13];

export class QuoteState {
  private readonly delimiter: number;
  private inQuotes = false;
  /** An odd run of quotes has just been met within quotes: the cell ends, or the quote before was never closed. */
  private isClosing = false;
  /** Whether that run stands where a cell begins. */
  private closesAtStart = false;
  /** Whether the cell in quotes has had the end of a line. */
  private hasLines = false;
  private atStart = true;
  private previousIsStart = true;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Forgets what is open. */
  leave(): void {
    this.inQuotes = false;
    this.isClosing = false;
  }

  /** Where the last line in a piece ends whose end is no part of a cell; -1 when there is none. */
  lastLineEnd(text: string): number {
    let end = -1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.inQuotes) this.takeQuoted(code);
      else if (code === QUOTE && this.atStart) this.open();
      this.previousIsStart = this.isCellEnd(code);
      if (this.inQuotes) continue;
      this.atStart = this.previousIsStart || (this.atStart && code === SPACE);
      if (code === FEED) end = at + 1;
    }
    return end;
  }

  private open(): void {
    this.inQuotes = true;
    this.isClosing = false;
    this.hasLines = false;
  }

  private takeQuoted(code: number): void {
    if (code === QUOTE) {
      if (!this.isClosing) this.closesAtStart = this.previousIsStart;
      this.isClosing = !this.isClosing;
    } else if (this.isClosing) this.close(code);
    else if (code === FEED || code === RETURN) this.hasLines = true;
  }

  /** What follows a cell in quotes is its end. Else, over lines, its first quote counts for none, and the last may open another. */
  private close(code: number): void {
    const isOver = code === SPACE || this.isCellEnd(code) || !this.hasLines || !this.closesAtStart;
    this.isClosing = false;
    this.inQuotes = !isOver;
    this.hasLines = false;
    this.atStart = false;
  }

  private isCellEnd(code: number): boolean {
    return code === this.delimiter || code === FEED || code === RETURN;
  }
}
