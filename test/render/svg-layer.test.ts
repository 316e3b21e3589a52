/** The marks in the page and the table of their attributes are one truth. */
import {expect} from '@open-wc/testing';
import {html, render, svg} from 'lit';
import {markAttributes, markClass, markTag} from '../../src/core/scene/mark-attributes.js';
import type {Mark} from '../../src/core/scene/scene.js';
import {gradients, svgMarks} from '../../src/render/svg-layer.js';

const MARKS: readonly Mark[] = [
  {type: 'rect', key: 'a', paint: 'core', x: 1.23456, y: 2, width: 30, height: 8, radius: 4},
  {type: 'rect', key: 'b', paint: 'possible', x: -5, y: 0, width: -1, height: 8, radius: 0, selected: true},
  {type: 'circle', key: 'a', paint: 'dot', x: 10, y: 20.005, radius: 4},
  {type: 'line', key: 'axis', paint: 'axis', x1: 0, y1: 100, x2: 800, y2: 100},
  {type: 'path', key: 'c', paint: 'bracket', d: 'M 0 0 H 10'},
];

function layer(): {readonly show: (marks: readonly Mark[]) => readonly Element[]} {
  const container = document.createElement('div');
  return {
    show(marks) {
      render(html`<svg>${svgMarks(marks)}</svg>`, container);
      return [...(container.querySelector('g')?.children ?? [])];
    },
  };
}

const described = (element: Element): unknown => [element.localName, element.getAttribute('class'), ...[...element.attributes].filter(({name}) => name !== 'class').map(({name, value}) => `${name}=${value}`).sort()];
const expected = (mark: Mark): unknown => [markTag(mark), markClass(mark), ...markAttributes(mark).map(([name, value]) => `${name}=${value}`).sort()];

describe('the layer of marks', () => {
  it('has one SVG element for each mark, in order, with the attributes of the table and no others', () => {
    const elements = layer().show(MARKS);
    expect(elements.map(described)).to.deep.equal(MARKS.map(expected));
    expect(elements.every(({namespaceURI}) => namespaceURI === 'http://www.w3.org/2000/svg')).to.equal(true);
  });

  it('keeps the element of a mark that moves, changes place or looks', () => {
    const {show} = layer();
    const [a, b] = show(MARKS);
    const moved = MARKS.map((mark) => (mark.type === 'rect' ? {...mark, x: mark.x + 100, selected: !mark.selected} : mark)).reverse();
    const after = show(moved);
    expect(after.map(described)).to.deep.equal(moved.map(expected));
    expect([after.at(-1), after.at(-2)]).to.deep.equal([a, b]);
  });

  it('writes only what changed', async () => {
    const {show} = layer();
    const elements = show(MARKS);
    const written: string[] = [];
    const observer = new MutationObserver((records) => written.push(...records.map(({attributeName}) => attributeName ?? '')));
    for (const element of elements) observer.observe(element, {attributes: true});
    show(MARKS.map((mark) => (mark.type === 'circle' ? {...mark, x: 11} : {...mark})));
    await Promise.resolve();
    observer.disconnect();
    expect(written).to.deep.equal(['cx']);
  });

  it('takes away the element of a mark that is gone, and brings another where its type has changed', () => {
    const {show} = layer();
    show(MARKS);
    const dot: Mark = {type: 'circle', key: 'b', paint: 'dot', x: 1, y: 1, radius: 2};
    expect(show([dot]).map(described)).to.deep.equal([expected(dot)]);
    expect(show([])).to.deep.equal([]);
  });

  it('has a gradient for every paint that fades', () => {
    const container = document.createElement('div');
    render(html`<svg>${svg`${gradients(2)}`}</svg>`, container);
    const ids = [...container.querySelectorAll('linearGradient')].map(({id}) => id);
    for (const paint of ['core-out', 'core-in', 'possible-out', 'possible-in']) expect(ids).to.include.members([paint, `accent-${paint}`, `tone-1-${paint}`, `tone-2-${paint}`]);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
