/** What strangers write is text: on every surface, under every policy, and in every file that is written. */
import {expect} from '@open-wc/testing';
import {visit} from '../harness/commands.js';
import type {HostileReport} from '../pages/hostile.js';

describe('hostile data', () => {
  for (const policy of ['none', 'strict', 'single', 'trusted'] as const) {
    it(`runs nowhere and leads nowhere, under the policy "${policy}"`, async function () {
      this.timeout(300_000);
      const {result, errors, requests} = await visit<HostileReport>({path: `/pages/hostile.html${policy === 'none' ? '' : `?csp=${policy}`}`, expression: 'window.report'});
      expect(result.faults).to.deep.equal([]);
      expect(result.payloads).to.be.greaterThan(300);
      expect([result.details >= 300, result.cards >= 200, result.rows >= 300, result.pictures >= 30]).to.deep.equal([true, true, true, true]);
      expect(errors.filter((error) => !error.includes('404'))).to.deep.equal([]);
      expect(requests.filter((url) => new URL(url).origin !== location.origin)).to.deep.equal([]);
    });
  }
});
