import {extname} from 'node:path';
import {DateSyntaxError, renderTimeline} from '../core/index.js';
import {THEME_NAMES} from '../core/scene/theme.js';
import type {Command} from './command.js';
import {Fault} from './fault.js';
import {onlyFile, readAll, READING, READING_HELP, writeOutput} from './input.js';
import {choiceOption, numberOption, textOption, type Arguments} from './options.js';

export const LANES = ['none', 'group', 'actor', 'place', 'source', 'tag'] as const;

export const render: Command = {
  summary: 'a picture of it, as SVG',
  help: `annals render FILE… [options]

Draws a timeline as an SVG that needs no page: fonts, colours, title and alternative text are in it. For PNG or PDF it would
take a browser: a page makes PNG with toPng() and PDF by printing, and rsvg-convert or Inkscape makes both of the SVG.

  annals render events.csv -o timeline.svg
  annals render cup.ics league.csv -o seasons.svg --lanes group --legend   # each file in a colour of its own
  annals render events.csv -o wide.svg --width 1600 --lanes actor --legend
  annals render feed.ics -o july.svg --start 2024-07 --end 2024-07 --theme dark
  curl -s https://example.org/feed.ics | annals render - --format ics > feed.svg

  -o, --output FILE      where the picture goes; the standard output without it
  -w, --width PX         1200 by default
      --height PX        as much as the events need by default
      --start, --end     the window (EDTF); everything by default
      --lanes KIND       ${LANES.join(', ')}
      --theme NAME       light (default), dark, or auto: as the viewer of the picture prefers
      --legend           adds what the shapes mean
      --relations        draws the links between events
      --fold             folds long stretches of time in which nothing happens
${READING_HELP}
`,
  options: {
    ...READING, output: {type: 'string', short: 'o'}, width: {type: 'string', short: 'w'}, height: {type: 'string'}, start: {type: 'string'}, end: {type: 'string'},
    lanes: {type: 'string'}, theme: {type: 'string'}, legend: {type: 'boolean'}, relations: {type: 'boolean'}, fold: {type: 'boolean'},
  },
  run(given) {
    const files = given.files.length > 0 ? given.files : [onlyFile(given, 'render')];
    const output = textOption(given, 'output');
    if (output !== undefined && /^\.(?:png|jpe?g|webp|pdf)$/i.test(extname(output))) {
      throw new Fault(`${output}: only SVG is drawn here; a page makes PNG with toPng() and PDF by printing`);
    }
    const options = optionsOf(given);
    writeOutput(output, drawn(readAll(files, given), options));
    return 0;
  },
};

type Options = Parameters<typeof renderTimeline>[1];

function optionsOf(given: Arguments): Options {
  const [height, start, end, locale] = [numberOption(given, 'height'), textOption(given, 'start'), textOption(given, 'end'), textOption(given, 'locale')];
  const lanes = choiceOption(given, 'lanes', LANES);
  const theme = choiceOption(given, 'theme', THEME_NAMES);
  return {
    width: numberOption(given, 'width') ?? 1200, legend: given.values['legend'] === true, relations: given.values['relations'] === true, fold: given.values['fold'] === true,
    ...(height !== undefined && {height}), ...(start !== undefined && {start}), ...(end !== undefined && {end}),
    ...(locale !== undefined && {locale}), ...(lanes && {lanes}), ...(theme && {theme}),
  };
}

function drawn(timeline: Parameters<typeof renderTimeline>[0], options: Options): string {
  try {
    return `${renderTimeline(timeline, options)}\n`;
  } catch (error) {
    if (error instanceof DateSyntaxError || error instanceof RangeError) throw new Fault(`--start or --end: ${error.message}`);
    throw error;
  }
}
