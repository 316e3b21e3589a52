/** What a reader gives a timeline: files that are dropped, texts that are pasted; and several sources at once. */
import {expect} from '@open-wc/testing';
import {emulateMedia} from '../harness/commands.js';
import {ListHarness} from '../harness/list-harness.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';
import {answering, SAMPLE_URL} from '../harness/sample.js';

const DROP = `<annals-timeline drop src="${SAMPLE_URL}"></annals-timeline>`;
const CSV = 'title,date\nSputnik 1,1957-10-04\nNo such month,1957-13\n';
const ICS = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:x\r\nSUMMARY:Meeting\r\nDTSTART;VALUE=DATE:20240703\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

function held(...files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

async function drag(timeline: TimelineHarness, type: string, dataTransfer: DataTransfer): Promise<DragEvent> {
  const event = new DragEvent(type, {dataTransfer, bubbles: true, composed: true, cancelable: true});
  timeline.element.shadowRoot!.querySelector('.surface, .message')!.dispatchEvent(event);
  await timeline.settled();
  return event;
}

async function drop(timeline: TimelineHarness, ...files: readonly File[]): Promise<void> {
  const loaded = new Promise((resolve) => timeline.element.addEventListener('annals-load', resolve, {once: true}));
  await drag(timeline, 'drop', held(...files));
  await loaded;
  await timeline.settled();
}

const titles = (timeline: TimelineHarness): string[] => timeline.visibleEvents().map(({title}) => title);
/** Of the lanes, without their counts. */
const names = (timeline: TimelineHarness): string[] => timeline.lanes().map((lane) => lane.replace(/\d+$/, ''));
/** The colours of the marks of events, as they are painted. */
const colours = (timeline: TimelineHarness): readonly string[] =>
  [...new Set([...timeline.element.shadowRoot!.querySelectorAll('.marks :is(.core, .dot)')].map((mark) => getComputedStyle(mark).fill))];
const invitation = (timeline: TimelineHarness): Element | null => timeline.element.shadowRoot!.querySelector('[part=drop]');

describe('a timeline that takes files', () => {
  it('says so while one is held over it, and shows it with its problems when it is let go', async () => {
    const timeline = await open(DROP);
    const file = new File([CSV], 'rockets.csv', {type: 'text/csv'});
    expect((await drag(timeline, 'dragover', held(file))).defaultPrevented).to.equal(true);
    expect(invitation(timeline)?.textContent).to.equal('Let go to show the file');
    await drop(timeline, file);
    expect(invitation(timeline)).to.equal(null);
    expect(titles(timeline)).to.deep.equal(['Sputnik 1']);
    expect(timeline.element.problems.map(({where}) => where.line)).to.deep.equal([3]);
  });

  it('forgets the invitation when the file is carried away', async () => {
    const timeline = await open(DROP);
    await drag(timeline, 'dragover', held(new File([CSV], 'a.csv')));
    await drag(timeline, 'dragleave', held());
    expect(invitation(timeline)).to.equal(null);
  });

  it('reads any format, and several files as one timeline with a lane for each', async () => {
    const timeline = await open(DROP);
    await drop(timeline, new File([CSV], 'rockets.csv'), new File([ICS], 'meetings.ics'));
    expect(titles(timeline)).to.have.members(['Sputnik 1', 'Meeting']);
    expect(names(timeline)).to.deep.equal(['rockets', 'meetings']);
  });

  it('shows a text that is pasted into it', async () => {
    const timeline = await open(DROP);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', CSV);
    const loaded = new Promise((resolve) => timeline.element.addEventListener('annals-load', resolve, {once: true}));
    timeline.element.shadowRoot!.querySelector('[part~=event]')!.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, composed: true, cancelable: true}));
    await loaded;
    await timeline.settled();
    expect(titles(timeline)).to.deep.equal(['Sputnik 1']);
  });

  it('tells why a file cannot be read, and shows what its page gives it next', async () => {
    const timeline = await open(DROP);
    const failed = new Promise((resolve) => timeline.element.addEventListener('annals-error', resolve, {once: true}));
    await drag(timeline, 'drop', held(new File(['{"events": ['], 'broken.json')));
    await failed;
    await timeline.settled();
    expect(timeline.message()).to.contain('broken.json: ');
    timeline.element.events = [{title: 'Next', date: '2001'}];
    await timeline.element.ready;
    await timeline.settled();
    expect(titles(timeline)).to.deep.equal(['Next']);
  });

  it('leaves a file alone without the attribute', async () => {
    const timeline = await open(`<annals-timeline src="${SAMPLE_URL}"></annals-timeline>`);
    const file = held(new File([CSV], 'rockets.csv'));
    expect([(await drag(timeline, 'dragover', file)).defaultPrevented, (await drag(timeline, 'drop', file)).defaultPrevented]).to.deep.equal([false, false]);
    expect(timeline.title()).to.equal('The road to Astana');
  });
});

describe('several sources', () => {
  const of = (title: string, date: string, more = {}): string => answering(JSON.stringify({events: [{id: 'same', title, date}], ...more}), {}, `${title}.json`);

  it('are one timeline, each a lane with its title or the name of its file', async () => {
    const timeline = await open(`<annals-timeline src="${of('One', '2001', {title: 'The first'})} ${of('Two', '2002')}"></annals-timeline>`);
    expect(titles(timeline)).to.have.members(['One', 'Two']);
    expect(names(timeline)).to.deep.equal(['The first', 'Two']);
    expect(timeline.element.events.map(({id}) => id)).to.deep.equal(['same', 'Two/same']);
    expect(timeline.summary()).to.contain('2 events');
  });

  it('are shown without the ones that fail, which are told', async () => {
    const timeline = await open(`<annals-timeline src="/scripted/404 ${of('Two', '2002')}"></annals-timeline>`);
    expect(titles(timeline)).to.deep.equal(['Two']);
    expect(timeline.element.problems.map(({code, message}) => [code, message])).to.deep.equal([['source-unreadable', '404: 404 Not Found']]);
  });

  it('fail when all of them do', async () => {
    const timeline = await open('<annals-timeline src="/scripted/404 /scripted/500"></annals-timeline>', {waits: false});
    expect(await timeline.element.ready.catch(String)).to.contain('404');
  });

  it('stand together where the page wants no lanes', async () => {
    const timeline = await open(`<annals-timeline lanes="none" src="${of('One', '2001')} ${of('Two', '2002')}"></annals-timeline>`);
    expect(timeline.lanes()).to.deep.equal([]);
    expect(titles(timeline)).to.have.members(['One', 'Two']);
  });

  it('have a colour each, with its name in details, list, legend and for screen readers', async () => {
    const timeline = await open(`<annals-timeline lanes="none" list src="${of('One', '2001-02-03', {title: 'The first'})} ${of('Two', '2002-02-03')}"><annals-legend slot="legend"></annals-legend></annals-timeline>`);
    expect(colours(timeline)).to.deep.equal(['rgb(47, 72, 88)', 'rgb(173, 125, 42)']);
    expect(timeline.visibleEvents().map(({name}) => name)).to.deep.equal(['One, February 3, 2001, The first', 'Two, February 3, 2002, Two']);
    timeline.element.selected = 'Two/same';
    await timeline.settled();
    expect(timeline.detailsText()).to.match(/Document\s*Two/);
    expect(colours(timeline)).to.deep.equal(['rgb(47, 72, 88)', 'rgb(180, 50, 31)']);
    expect(new ListHarness(timeline).columns()).to.deep.equal(['When', 'What', 'Document']);
    const legend = timeline.element.querySelector('annals-legend')!.shadowRoot!;
    expect([...legend.querySelectorAll('li')].slice(0, 2).map((entry) => [entry.textContent.trim(), getComputedStyle(entry.querySelector('[part=swatch]')!).backgroundColor])).to.deep.equal([
      ['The first', 'rgb(47, 72, 88)'], ['Two', 'rgb(173, 125, 42)'],
    ]);
  });

  it('take the colours of the page, the dark ones in the dark, and none where the reader forces theirs', async () => {
    const timeline = await open(`<annals-timeline lanes="none" src="${of('One', '2001-02-03')} ${of('Two', '2002-02-03')}"></annals-timeline>`);
    timeline.element.style.setProperty('--annals-tone-1', 'rgb(1, 2, 3)');
    await emulateMedia({'prefers-color-scheme': 'dark', 'prefers-reduced-motion': 'reduce'});
    expect(colours(timeline)).to.deep.equal(['rgb(1, 2, 3)', 'rgb(240, 211, 160)']);
    await emulateMedia({'forced-colors': 'active', 'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'reduce'});
    expect(colours(timeline).length).to.equal(1);
    await emulateMedia({'prefers-reduced-motion': 'reduce'});
  });

  it('of which there is one has the colour of all marks, and says nothing of it', async () => {
    const timeline = await open(`<annals-timeline list src="${of('One', '2001-02-03', {title: 'The first'})}"></annals-timeline>`);
    expect(colours(timeline)).to.deep.equal(['rgb(47, 72, 88)']);
    expect(timeline.visibleEvents().map(({name}) => name)).to.deep.equal(['One, February 3, 2001']);
    expect(new ListHarness(timeline).columns()).to.deep.equal(['When', 'What']);
  });
});
