/** A text and the timeline that it makes, side by side. Owns the text; what it holds is shown by the timeline and the list of problems. */
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import '../src/define.js';
import {formatInput} from '../src/core/formats/format.js';
import {detectFormat} from '../src/core/formats/format-signatures.js';
import {readTimeline, type Problem} from '../src/core/index.js';
import type {AnnalsTimeline} from '../src/index.js';
import {EXAMPLES, type ExampleName} from './playground-examples.js';
import {linkTo, textIn} from './shared-text.js';

/** More are counted. */
const MOST_PROBLEMS = 100;
const NAMES: Readonly<Record<ExampleName, string>> = {
  json: 'JSON', ndjson: 'NDJSON', csv: 'CSV', ics: 'iCalendar', html: 'HTML list', timelinejs: 'TimelineJS', simile: 'SIMILE', vis: 'vis-timeline',
  jsonld: 'JSON-LD (schema.org)', wikidata: 'Wikidata', markwhen: 'markwhen', gedcom: 'GEDCOM',
};

/** What stands around the text and the timeline. */
interface Said {
  readonly summary: string;
  readonly problems: readonly Problem[];
  readonly note: string;
  /** A link to be copied by hand, where the page may not. */
  readonly address: string;
}

export class StoryPlayground extends LitElement {
  /** The text at the start, where the address brings none. */
  text: string = EXAMPLES.json;
  /** Resolves when what was written last is shown. */
  shown: Promise<void> = Promise.resolve();
  /** The link that was asked for last. */
  link: Promise<string> | undefined;
  private said: Said = {summary: '', problems: [], note: '', address: ''};
  private isReading = false;

  private get field(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  private get timeline(): AnnalsTimeline {
    return this.querySelector('annals-timeline') as AnnalsTimeline;
  }

  /** In the page itself: the styles of the stories, and the page's own fields. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    this.shown = this.start();
  }

  protected override render(): TemplateResult {
    const {summary, problems, note, address} = this.said;
    return html`
      <section class="source" aria-label="Source">
        <div class="bar">
          <label>Example <select @change=${this.choose}>
            <option value="">Choose …</option>
            ${Object.entries(NAMES).map(([value, name]) => html`<option value=${value}>${name}</option>`)}
          </select></label>
          <button type="button" @click=${this.share}>Copy link</button>
        </div>
        <textarea aria-label="Text of the timeline" spellcheck="false" autocomplete="off" autocapitalize="off" wrap="off" .value=${this.text} @input=${this.take}></textarea>
        ${address ? html`<input class="link" readonly aria-label="Link" .value=${address}>` : nothing}
        <p class="note" role="status">${note}</p>
      </section>
      <section class="result" aria-label="Result">
        <annals-timeline controls></annals-timeline>
        <p class="summary" role="status">${summary}</p>
        <ol class="problems" aria-label="Problems" ?hidden=${problems.length === 0}>${problems.slice(0, MOST_PROBLEMS).map((problem) => this.problem(problem))}</ol>
      </section>`;
  }

  private say(said: Partial<Said>): void {
    this.said = {...this.said, ...said};
    this.requestUpdate();
  }

  private problem({message, where: {line, column}}: Problem): TemplateResult {
    if (line === undefined) return html`<li><span>${message}</span></li>`;
    const plain = message.replace(/^line \d+(?:, column \d+)?: /u, '');
    return html`<li><button type="button" @click=${() => this.goTo(line, column)}><b>${line}:${column ?? 1}</b> ${plain}</button></li>`;
  }

  private async start(): Promise<void> {
    try {
      this.field.value = (await textIn(location.href)) ?? this.text;
    } catch {
      this.say({note: 'The link holds no text that can be read.'});
    }
    await this.read();
  }

  private readonly choose = (event: Event): void => {
    const {value} = event.target as HTMLSelectElement;
    if (value === '') return;
    this.field.value = EXAMPLES[value as ExampleName];
    this.field.scrollTop = 0;
    this.take();
  };

  private readonly take = (): void => {
    this.say({note: '', address: ''});
    if (!this.isReading) this.shown = this.read();
  };

  /** Reads until what stands in the field is what is shown. What is typed while the timeline is drawn waits until it is. */
  private async read(): Promise<void> {
    this.isReading = true;
    for (let text: string | undefined; text !== this.field.value; ) {
      text = this.field.value;
      const {timeline, problems} = readTimeline(text);
      this.say({summary: summaryOf(text, timeline.events.length, problems.length), problems});
      // While nothing can be read, as in the middle of a word, what was there stays.
      if (timeline.events.length > 0) this.timeline.timeline = timeline;
      await this.timeline.ready.catch(() => undefined); // it tells of that itself
      await this.updateComplete;
    }
    this.isReading = false;
  }

  private readonly share = (): void => {
    this.link = linkTo(location.href, this.field.value).then(async (link) => {
      history.replaceState(history.state, '', link);
      const isCopied = await copied(link);
      this.say(isCopied ? {note: 'Copied. The text is in the link itself; no server keeps it.', address: ''} : {note: 'Copy this link. The text is in it; no server keeps it.', address: link});
      return link;
    });
  };

  private goTo(line: number, column = 1): void {
    const lines = this.field.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((length, {length: more}) => length + more + 1, 0);
    this.field.focus();
    this.field.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  }
}

/** Whether the clipboard took it: a page without a secure address has none, and a frame may not be allowed to. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function summaryOf(text: string, events: number, problems: number): string {
  const format = detectFormat(formatInput(text));
  const counted = `${events} ${events === 1 ? 'event' : 'events'}, ${problems === 0 ? 'no' : problems} ${problems === 1 ? 'problem' : 'problems'}`;
  return format ? `${NAMES[format]}: ${counted}` : counted;
}

customElements.define('story-playground', StoryPlayground);
