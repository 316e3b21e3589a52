import {writeTimelineWithProblems} from '../core/index.js';
import type {Command} from './command.js';
import {Fault} from './fault.js';
import {formatOfOutput, nameOf, onlyFile, problemLine, READING, READING_HELP, readInput, STANDARD, tellProblems, WRITABLE, writeOutput} from './input.js';
import {choiceOption, textOption} from './options.js';

export const convert: Command = {
  summary: 'the same in another format',
  help: `annals convert FILE OUTPUT [options]

Reads a file in any format and writes it in another. What cannot be read, and what the new format cannot hold, is told on
the standard error, a line each; everything else is written.

  annals convert feed.ics events.json
  annals convert timeline.json timeline.csv
  annals convert results.json events.html --format wikidata
  annals convert events.csv - --to ics > events.ics

  -o, --output FILE      the same as OUTPUT
  -t, --to NAME          format of the output, in place of what its name tells: ${WRITABLE.join(', ')}
${READING_HELP}
`,
  options: {...READING, output: {type: 'string', short: 'o'}, to: {type: 'string', short: 't'}},
  run(given) {
    const [first, ...more] = given.files;
    const output = textOption(given, 'output') ?? more.shift() ?? STANDARD;
    const file = onlyFile({...given, files: first === undefined ? [] : [first, ...more]}, 'convert');
    const format = choiceOption(given, 'to', WRITABLE) ?? formatOfOutput(output);
    if (format === undefined) throw new Fault(`${output === STANDARD ? 'no output is named' : output}: say --to ${WRITABLE.join(', ')}`);
    if (!WRITABLE.includes(format)) throw new Fault(`${format} is a format that is only read; say --to ${WRITABLE.join(', ')}`);
    const reading = readInput(file, given);
    tellProblems(file, reading);
    const {text, problems} = writeTimelineWithProblems(reading.timeline, format);
    for (const problem of problems) process.stderr.write(`${problemLine(output === STANDARD ? 'stdout' : output, problem)}\n`);
    writeOutput(output, text.endsWith('\n') ? text : `${text}\n`);
    if (output !== STANDARD) process.stderr.write(`${nameOf(file)}: ${reading.timeline.events.length} events written to ${output} as ${format}\n`);
    return 0;
  },
};
