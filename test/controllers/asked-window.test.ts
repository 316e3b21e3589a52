import {expect} from '@open-wc/testing';
import {askedWindow, givenWindow} from '../../src/controllers/asked-window.js';

describe('the window that attributes ask for', () => {
  it('goes from the first instant of the one to the last of the other', () => {
    expect(askedWindow('2024-06', '2024-07')).to.deep.equal({start: Date.UTC(2024, 5, 1), end: Date.UTC(2024, 7, 1), problems: []});
  });

  it('has only the ends that are asked for', () => {
    expect(askedWindow(undefined, undefined)).to.deep.equal({problems: []});
    expect(askedWindow('', '2024')).to.deep.equal({end: Date.UTC(2025, 0, 1), problems: []});
    expect(askedWindow('../2024', undefined)).to.deep.equal({problems: []});
  });

  it('reports an end that is no date, and keeps the other', () => {
    const {start, end, problems} = askedWindow('2024', '2024-13');
    expect([start, end]).to.deep.equal([Date.UTC(2024, 0, 1), undefined]);
    expect(problems.map(({code, where}) => [code, where])).to.deep.equal([['field-invalid', {field: 'end'}]]);
    expect(problems[0]?.message).to.match(/^end "2024-13": /u);
  });
});

describe('the window that a page gives', () => {
  it('is taken in whichever order its ends come', () => {
    expect(givenWindow({start: 0, end: 10})).to.deep.equal({start: 0, span: 10});
    expect(givenWindow({start: 10, end: 0})).to.deep.equal({start: 0, span: 10});
  });

  for (const [given, told] of [
    [undefined, 'undefined'], [null, 'null'], [7, '7'], ['x', 'x'], [{}, '{start: undefined, end: undefined}'],
    [{start: NaN, end: 1}, '{start: NaN, end: 1}'], [{start: 0, end: '1'}, '{start: 0, end: 1}'], [{start: {}, end: 1}, '{start: [object Object], end: 1}'],
  ] as const) {
    it(`is a problem where it is ${told}`, () => {
      expect(givenWindow(given)).to.deep.equal({
        code: 'field-invalid', message: `viewport must be {start, end} in ms, not ${told}`, where: {field: 'viewport'},
      });
    });
  }
});
