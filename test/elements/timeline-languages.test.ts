/** The timeline in the language of the page. */
import {expect} from '@open-wc/testing';
import {registerStrings} from '../../src/index.js';
import {accessibilityTree, spokenNodes} from '../harness/commands.js';
import {SAMPLE_URL, threeEvents} from '../harness/sample.js';
import {open, type TimelineHarness} from '../harness/timeline-harness.js';

const inLanguage = (tag: string, more = ''): Promise<TimelineHarness> => open(`<annals-timeline lang="${tag}" src="${SAMPLE_URL}" controls list ${more}></annals-timeline>`);

/** Those of the texts that a screen reader does not come across. */
async function unheard(texts: readonly string[]): Promise<readonly string[]> {
  const all = spokenNodes(await accessibilityTree()).map(({name, states}) => `${name} ${JSON.stringify(states?.['roledescription'] ?? '')}`).join('\n');
  return texts.filter((text) => !all.includes(text));
}

const WORDS: readonly (readonly [tag: string, summary: string, ...heard: string[]])[] = [
  ['en', '14 events', 'Show everything', 'When', '+3 more events'],
  ['de-AT', '14 Ereignisse', 'Alles zeigen', 'Wann', 'Zeitleiste', 'weitere Ereignisse'],
  ['fr', '14 événements', 'Tout afficher', 'Quand', 'frise chronologique'],
  ['es', '14 acontecimientos', 'Mostrar todo', 'Cuándo', 'cronología'],
  ['ru', '14 событий', 'Показать всё', 'Когда', 'лента времени'],
  ['uk', '14 подій', 'Показати все', 'Коли', 'стрічка часу'],
  ['zh-Hans', '14 个事件', '显示全部', '时间', '时间轴'],
  ['ar', '14 حدثًا', 'عرض الكل', 'متى', 'خط زمني'],
  ['ar-u-nu-arab', '١٤ حدثًا', 'عرض الكل'],
  ['hi-u-nu-deva', '१४ events', 'Show everything'],
];

describe('the words of a timeline', () => {
  for (const [tag, summary, ...names] of WORDS) {
    it(`are those of lang="${tag}", in its parts, too`, async () => {
      const timeline = await inLanguage(tag);
      expect(timeline.summary()).to.contain(summary);
      expect(await unheard(names)).to.deep.equal([]);
    });
  }

  it('follow the page when it changes its language', async () => {
    const timeline = await inLanguage('en');
    timeline.element.lang = 'ru';
    await timeline.settled();
    expect(timeline.summary()).to.contain('14 событий');
    expect(await unheard(['Показать всё', 'Когда'])).to.deep.equal([]);
  });

  it('are learnt from the page while the timeline is shown', async () => {
    const timeline = await inLanguage('eo');
    expect(timeline.summary()).to.contain('14 events');
    registerStrings('eo', {fit: 'Montri ĉion', when: 'Kiam', count: (_, all) => `${all} eventoj`});
    await timeline.settled();
    expect(timeline.summary()).to.contain('14 eventoj');
    expect(await unheard(['Montri ĉion', 'Kiam', 'Zoom in'])).to.deep.equal([]);
  });

  it('name a chip of one event as one', async () => {
    const same = threeEvents.map((event) => ({...event, date: '2020-03-20T10:00'}));
    const timeline = await open(`<annals-timeline style="height: 150px"></annals-timeline>`, {waits: false});
    timeline.element.events = [...same, ...same.map((event) => ({...event, id: `${event.id}-again`}))];
    await timeline.element.ready;
    await timeline.settled();
    for (const {name, count} of timeline.clusters()) expect(name).to.equal(count === 1 ? '+1 more event' : `+${count} more events`);
    expect(timeline.clusters()).to.not.deep.equal([]);
  });
});

describe('numerals', () => {
  for (const [tag, zero, nine] of [['ar-u-nu-arab', '٠', '٩'], ['hi-u-nu-deva', '०', '९']] as const) {
    it(`are those of lang="${tag}" in counts, dates, lanes and on the axis`, async () => {
      const timeline = await inLanguage(tag, 'lanes="tag"');
      const own = new RegExp(`[${zero}-${nine}]`, 'u');
      for (const text of [timeline.summary(), timeline.axisText(), timeline.lanes().join(' '), ...timeline.visibleEvents().map(({date}) => date).filter(Boolean)]) {
        expect(text).to.match(own);
        expect(text.replace(/SCO|COVID-19/gu, '')).to.not.match(/[0-9]/u);
      }
    });
  }
});

describe('the line below the title', () => {
  it('keeps its order where one reads from right to left, whatever its parts are written in', async () => {
    for (const tag of ['ar', 'he', 'en']) {
      const timeline = await open(`<div dir="rtl"><annals-timeline lang="${tag}" src="${SAMPLE_URL}"></annals-timeline></div>`);
      const [counted, when] = [...timeline.element.shadowRoot?.querySelectorAll('[part=summary] bdi') ?? []].map((part) => part.getBoundingClientRect());
      expect(counted?.left, tag).to.be.greaterThan(when?.right ?? Infinity);
      expect(timeline.title()).to.equal('The road to Astana');
    }
  });
});
