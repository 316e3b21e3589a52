import type {Command} from './command.js';
import {Fault} from './fault.js';
import {nameOf, problemLine, READING, READING_HELP, readInput} from './input.js';

export const check: Command = {
  summary: 'what cannot be read, with its place',
  help: `annals check FILE… [options]

Tells each problem in a line of the standard output, as compilers do, and ends with 1 when there is one:

  events.csv:3:12: record 2: …

  annals check events.csv
  annals check data/*.json
  cat events.csv | annals check - --reference 2024-07-01

${READING_HELP}
`,
  options: READING,
  run(given) {
    if (given.files.length === 0) throw new Fault('no file is named: annals check FILE, or - for the standard input');
    let found = 0;
    for (const file of given.files) {
      const {timeline, problems} = readInput(file, given);
      for (const problem of problems) process.stdout.write(`${problemLine(file, problem)}\n`);
      process.stderr.write(`${nameOf(file)}: ${counted(timeline.events.length, 'event')}, ${counted(problems.length, 'problem')}\n`);
      found += problems.length;
    }
    return found > 0 ? 1 : 0;
  },
};

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
