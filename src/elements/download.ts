/** Hands a timeline over as a file for the reader to keep. */
import {textIn} from '../core/model/text.js';
import {exportPng, exportSvg, exportText, type ExportSource} from './timeline-export.js';

const TYPES: Readonly<Record<string, string>> = {csv: 'text/csv', json: 'application/json', ics: 'text/calendar'};

/** How long the browser may take to fetch a file that it was told to keep, in ms. */
const KEPT = 60_000;

/** Pictures have the window on the screen, files have everything. */
export async function downloadTimeline(source: ExportSource, format: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await fileOf(source, format));
  link.download = `${fileName(textIn(source.store.state.timeline.title, source.picture.locale))}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

async function fileOf(source: ExportSource, format: string): Promise<Blob> {
  if (format === 'png') return exportPng(source, {visible: true});
  if (format === 'svg') return new Blob([exportSvg(source, {visible: true})], {type: 'image/svg+xml'});
  return new Blob([await exportText(source, format, {})], {type: TYPES[format] ?? 'text/plain'});
}

/** Letters and digits of any script, and what every file system bears between them. */
function fileName(title: string): string {
  return title.replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-').replace(/^-+|-+$/gu, '').slice(0, 60) || 'timeline';
}
