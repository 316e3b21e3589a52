/** Where in a file one is that comes in pieces. */
import type {TextPlace} from './format.js';

/** Counts lines and columns over pieces of a text. A CRLF that is cut in two counts once. */
export class TextPosition {
  private line = 1;
  private column = 1;
  private afterReturn = false;

  /** The place of the next unit. */
  get place(): TextPlace {
    return {line: this.line, column: this.column};
  }

  advance(text: string): void {
    let begin = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isFeed = code === 10;
      if (code === 13 || (isFeed && !this.afterReturn)) this.line++;
      if (code === 13 || isFeed) begin = at + 1;
      this.afterReturn = code === 13;
    }
    this.column = begin > 0 ? text.length - begin + 1 : this.column + text.length;
  }
}

/** A place in a piece as a place in the file in which the piece begins at `from`. */
export function placeInFile({line, column}: TextPlace, from: TextPlace): TextPlace {
  return {line: line + from.line - 1, column: line === 1 ? column + from.column - 1 : column};
}
