import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';

function born(date: string) {
  return readTimeline(`0 HEAD\n0 @I1@ INDI\n1 NAME Ada /Example/\n1 BIRT\n2 DATE ${date}\n2 PLAC London\n0 TRLR\n`);
}

describe('dates of GEDCOM', () => {
  const cases: readonly [written: string, date: object][] = [
    ['10 DEC 1815', {edtf: '1815-12-10'}], ['DEC 1815', {edtf: '1815-12'}], ['1815', {edtf: '1815'}], ['44 B.C.', {edtf: '-0043'}],
    ['ABT 1815', {edtf: '1815~'}], ['BET 1815 AND 1817', {bounds: {earliestStart: '1815', latestEnd: '1817'}}], ['FROM 1815 TO MAR 1817', {edtf: '1815/1817-03'}],
    ['FROM 1815', {edtf: '1815/'}], ['TO 1815', {edtf: '/1815'}], ['BEF 1970', {bounds: {latestEnd: 0}}], ['AFT 1969', {bounds: {earliestStart: 0}}],
    ['@#DJULIAN@ 25 OCT 1917', {edtf: '1917-10-25', calendar: 'julian'}], ['11 FEB 1731/32', {edtf: '1732-02-11'}], ['INT 1815 (about)', {edtf: '1815'}],
  ];
  for (const [written, date] of cases) {
    test(written, () => {
      const {timeline, problems} = born(written);
      assert.deepEqual(problems, []);
      assert.deepEqual(timeline.events, [{title: 'Birth of Ada Example', date: {...date, text: written}, type: 'Birth', actors: ['I1'], places: ['London']}]);
    });
  }

  test('what is no date is a problem with its line', () => {
    for (const written of ['30 FEB 1815', '10 XYZ 1815', '@#DHEBREW@ 2 TVT 5758']) {
      const {timeline, problems} = born(written);
      assert.deepEqual([timeline.events, problems.map(({code, where}) => [code, where.line])], [[], [['date-invalid', 4]]]);
    }
  });
});
