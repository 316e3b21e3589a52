/** Elements by key: what is kept, what is moved, what is written. */
import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {keyedElements, type ElementSpec} from '../../src/render/keyed-elements.js';

const item = (key: string, title = key, date?: string): ElementSpec => ({
  key, tag: 'div', attributes: [['tabindex', -1], ['aria-label', title]], place: {x: 1, y: 2},
  content: [{name: 'title', part: 'label', words: title}, {name: 'date', part: 'date', words: date}],
});

describe('keyed elements', () => {
  const container = document.createElement('div');
  const show = (specs: readonly ElementSpec[]): readonly HTMLElement[] => {
    render(html`<div ${keyedElements(specs)}></div>`, container);
    return [...(container.querySelector('div')?.children ?? [])] as HTMLElement[];
  };
  const words = (elements: readonly Element[]): readonly string[] => elements.map(({textContent}) => textContent ?? '');
  before(() => document.body.append(container));
  after(() => container.remove());
  beforeEach(() => void show([]));

  it('stand in the order in which they are told, whatever came and went', () => {
    show(['a', 'b', 'c'].map((key) => item(key)));
    expect(words(show(['x', 'c', 'b', 'y'].map((key) => item(key))))).to.deep.equal(['x', 'c', 'b', 'y']);
    expect(words(show(['y', 'x'].map((key) => item(key))))).to.deep.equal(['y', 'x']);
  });

  it('keep the focus while others come before and go after', () => {
    const [, b] = show(['a', 'b', 'c'].map((key) => item(key)));
    b?.focus();
    const after = show(['x', 'y', 'b', 'd'].map((key) => item(key)));
    expect([document.activeElement, after[2]]).to.deep.equal([b, b]);
  });

  it('have their words and only those, in their order', () => {
    const [a] = show([item('a', 'Fair')]);
    expect(a?.innerHTML).to.equal('<span class="title" part="label">Fair</span>');
    show([item('a', 'Fair', '2020')]);
    expect([...(a?.children ?? [])].map(({textContent}) => textContent)).to.deep.equal(['Fair', '2020']);
    show([{...item('a'), content: [{name: 'title', part: 'label', words: undefined}, {name: 'date', part: 'date', words: '2021'}]}]);
    show([item('a', 'Feast', '2021')]);
    expect([...(a?.children ?? [])].map(({textContent}) => textContent)).to.deep.equal(['Feast', '2021']);
  });

  it('lose an attribute that is no more', () => {
    const spec = (href: string | false): ElementSpec => ({key: 'a', tag: 'a', attributes: [['href', href]], content: 'here'});
    expect(show([spec('#x')])[0]?.getAttribute('href')).to.equal('#x');
    expect(show([spec(false)])[0]?.hasAttribute('href')).to.equal(false);
  });

  it('are no more than was told, even when two were given one key', () => {
    expect(words(show([item('a', 'one'), item('a', 'two')]))).to.deep.equal(['one', 'two']);
    expect(words(show([item('a', 'three')]))).to.deep.equal(['three']);
  });
});
