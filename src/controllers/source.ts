/**
 * Reads a timeline from a URL or from data at hand. Owns the request that is under way: a new one, or the removal of the
 * element, cancels it, and an answer that comes too late is dropped.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {formatInput, type FormatName, type ReadOptions} from '../core/formats/format.js';
import {detectFormat, formatByName, formatSignatures} from '../core/formats/format-signatures.js';
import {documentName, mergeReadings} from '../core/formats/merge-readings.js';
import type {Problem} from '../core/model/problem.js';
import {readWith, type TimelineReading} from '../core/formats/read-with.js';
import {loadFormat} from '../core/formats/load-format.js';
import {streamFor} from '../core/formats/stream.js';
import type {RecordStream} from '../core/formats/record-stream.js';
import {AnnalsError} from './annals-error.js';
import type {TextSource} from './large-document.js';
import {ResponseText} from './response-text.js';

export interface SourceOptions extends ReadOptions {
  /** A format's name, in place of what name, type and content tell. */
  readonly format?: string | undefined;
}

/** An address, or a file that a reader gave. */
export type Source = string | File;

/** Reads a file as it arrives. */
export type ReadLarge<T> = (stream: RecordStream, source: TextSource, signal: AbortSignal) => Promise<T>;

export class SourceController implements ReactiveController {
  private running: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  cancel(): void {
    this.running?.abort();
    this.running = undefined;
  }

  /**
   * Fetches and reads one source, of which what is large is left to `readLarge`, or several as one document. `undefined` when
   * something newer took its place.
   * @throws AnnalsError when there is no answer, a wrong one, or one that cannot be read at all; of several, when none can.
   */
  async fetch<T>(sources: readonly Source[], options: SourceOptions, readLarge: ReadLarge<T>): Promise<TimelineReading | T | undefined> {
    this.cancel();
    const {signal} = (this.running = new AbortController());
    try {
      const [source] = sources;
      const reading = source !== undefined && sources.length === 1 ? await readSource(source, options, signal, readLarge) : await readSeveral(sources, options, signal);
      return signal.aborted ? undefined : reading;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }
}

/** Those that can be read; of the others, why they cannot. */
async function readSeveral(sources: readonly Source[], options: SourceOptions, signal: AbortSignal): Promise<TimelineReading> {
  const readings = await Promise.allSettled(sources.map((source) => readSource<never>(source, options, signal, undefined)));
  const failures = readings.flatMap((result) => (result.status === 'rejected' ? [result.reason as AnnalsError] : []));
  const [first] = failures;
  if (first && failures.length === sources.length) throw first;
  const merged = mergeReadings(readings.flatMap((result, i) => (result.status === 'fulfilled' ? [{name: documentName(decoded(nameOf(sources[i] ?? ''))), reading: result.value}] : [])));
  return {...merged, problems: [...failures.map(({message}): Problem => ({code: 'source-unreadable', message, where: {}})), ...merged.problems]};
}

async function readSource<T>(source: Source, options: SourceOptions, signal: AbortSignal, readLarge: ReadLarge<T> | undefined): Promise<TimelineReading | T> {
  const name = nameOf(source);
  const url = typeof source === 'string' ? source : undefined;
  try {
    const {body, beginning, mediaType} = await persistently(() => begin(source, name, signal), signal);
    const format = formatFor(name, mediaType, options.format);
    const stream = body.isWhole || !readLarge ? undefined : streamFor(beginning, {...options, format});
    if (stream && readLarge) return await readLarge(stream, body, signal);
    return await readText(await body.whole(), {name, mediaType}, options);
  } catch (error) {
    throw error instanceof AnnalsError || signal.aborted ? error : new AnnalsError('network', `${name}: ${messageOf(error)}`, url);
  }
}

/** An answer that has begun to arrive. */
interface Beginning {
  readonly body: ResponseText;
  readonly beginning: string;
  readonly mediaType: string;
}

async function begin(source: Source, name: string, signal: AbortSignal): Promise<Beginning> {
  const url = typeof source === 'string' ? source : name;
  const response = typeof source === 'string' ? await answer(url, name, signal) : new Response(source);
  const body = new ResponseText(response, url);
  try {
    return {body, beginning: await body.beginning(), mediaType: response.headers.get('content-type') ?? ''};
  } catch (error) {
    throw error instanceof AnnalsError || signal.aborted ? error : new AnnalsError('network', `${name}: ${messageOf(error)}`, url, true);
  }
}

/** How long is waited before a question is asked again that got no answer, or one that the server could not give, in ms. */
const PAUSES = [250, 750];

async function persistently<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || !(error instanceof AnnalsError && error.mayPass)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
  }
  return ask();
}

async function answer(url: string, name: string, signal: AbortSignal): Promise<Response> {
  if (!URL.canParse(url, document.baseURI)) throw new AnnalsError('network', `${name} could not be reached`, url);
  let response: Response;
  try {
    response = await fetch(url, {signal});
  } catch (error) {
    throw signal.aborted ? error : new AnnalsError('network', `${name} could not be reached`, url, true);
  }
  if (response.ok) return response;
  const reason = response.statusText || (response.status === 404 ? 'Not Found' : 'error');
  throw new AnnalsError('http', `${name}: ${response.status} ${reason}`, url, response.status >= 500);
}

async function readText(text: string, {name, mediaType}: {name: string; mediaType: string}, options: SourceOptions): Promise<TimelineReading> {
  if (text.trim() === '') throw new AnnalsError('empty', `${name} is empty`, name);
  const input = formatInput(text);
  const format = await loadFormat(formatFor(name, mediaType, options.format) ?? detectFormat(input) ?? 'json');
  const reading = readWith(format, input, options);
  const fatal = reading.timeline.events.length === 0 ? reading.problems.find(({code}) => code === 'syntax') : undefined;
  if (fatal) throw new AnnalsError('format', `${name}: ${fatal.message}`, name);
  return reading;
}

function formatFor(name: string, mediaType: string, given: string | undefined): FormatName | undefined {
  if (given === undefined || given === '') return formatByName({mediaType, fileName: name});
  const known = formatSignatures.find((signature) => signature.name === given);
  if (!known) throw new AnnalsError('format', `"${given}" is not a format`);
  return known.name;
}

/** The URLs in an attribute: separated by spaces, which a URL has as `%20`; data in a URL may have them. */
export function urlsIn(src: string): string[] {
  return /^\s*data:/iu.test(src) ? [src] : src.split(/\s+/u).filter((url) => url !== '');
}

/** What a source is called in messages. */
function nameOf(source: Source): string {
  return typeof source === 'string' ? fileName(source) : source.name || 'text';
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function fileName(url: string): string {
  const path = url.split(/[?#]/u)[0] ?? url;
  return path.slice(path.lastIndexOf('/') + 1) || url;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
