/** What ends a command, in one line. */
export class Fault extends Error {
  override readonly name = 'Fault';
  /** 1: the data; 2: what was asked for. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}
