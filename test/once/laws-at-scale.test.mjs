/** The laws of layout where they are hardest to keep: among very many events. */
import {test} from 'node:test';
import {checkLaws} from '../../bench/laws/laws.mjs';

test('the laws of layout hold in 10,000 random windows on 100,000 events', async () => {
  await checkLaws({size: 100_000, windows: 10_000, seed: 20240701});
});
