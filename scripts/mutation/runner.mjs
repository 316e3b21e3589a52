// A test runner for Stryker: the tests of node:test, in one process, from the quickest to the slowest of those that reach a mutant.
import {declareClassPlugin, PluginKind} from '@stryker-mutator/api/plugin';
import {determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus} from '@stryker-mutator/api/test-runner';
import {readFileSync, writeFileSync} from 'node:fs';
import {bundleTests} from './test-bundle.mjs';

/** Milliseconds of tests that a mutant may meet; what has not noticed it by then does not count. */
const MOST_TIME = 1000;
/** Tests of speed tell of the machine as long as mutants run, and this property needs all of its tries. */
const NOT_NOW = /linear time|what is certain of a and b and of b and c/;
const {files, timesFile} = JSON.parse(process.env.ANNALS_MUTATION ?? '{"files": []}');
const namespace = globalThis.__stryker__ ??= {};

/** What breaks while a test file is read is found by this test; it stands for all that the file makes before its first test. */
const readingOf = file => `${file} › is read`;

class NodeTestRunner {
  #load;
  #times;

  capabilities() {
    return {reloadEnvironment: true};
  }

  async init() {
    this.#load = await bundleTests(files, process.cwd());
  }

  async dryRun() {
    reset();
    const results = [];
    const load = this.#load();
    for (const file of files) {
      const tests = [];
      const reading = {id: readingOf(file), title: 'is read', file, body: () => tests.push(...load(file))};
      results.push(await resultOf(reading));
      for (const test of tests.filter(({title}) => !NOT_NOW.test(title))) results.push(await resultOf(test));
    }
    writeFileSync(timesFile, JSON.stringify(results.map(({id, fileName, timeSpentMs}) => ({id, file: fileName, time: timeSpentMs}))));
    return {status: DryRunStatus.Complete, tests: results, mutantCoverage: namespace.mutantCoverage};
  }

  async mutantRun({activeMutant, testFilter, hitLimit, mutantActivation}) {
    reset(hitLimit);
    const activate = () => {
      namespace.activeMutant = activeMutant.id;
    };
    if (mutantActivation === 'static') activate();
    const chosen = this.#chosen(testFilter);
    const waiting = new Map();
    let count = 0;
    try {
      const load = this.#load();
      activate();
      for (const {id, file} of chosen) {
        if (!waiting.has(file)) waiting.set(file, new Map(load(file).map(test => [test.id, test])));
        count++;
        await waiting.get(file).get(id)?.body();
        if (isOverLimit()) break;
      }
    } catch (error) {
      if (!isOverLimit()) return {status: MutantRunStatus.Killed, killedBy: [chosen[Math.max(0, count - 1)].id], failureMessage: String(error?.message ?? error), nrOfTests: count};
    }
    return isOverLimit() ? {status: MutantRunStatus.Timeout, reason: 'hit limit'} : {status: MutantRunStatus.Survived, nrOfTests: count};
  }

  /** The tests that reach the mutant, quickest first, as many as fit into the time. */
  #chosen(filter) {
    this.#times ??= JSON.parse(readFileSync(timesFile, 'utf8'));
    const asked = filter && new Set(filter);
    const isAsked = ({id, file}) => !asked || asked.has(id) || asked.has(readingOf(file));
    let time = 0;
    return this.#times.filter(isAsked).sort((a, b) => a.time - b.time).filter((test, index) => (time += test.time) <= MOST_TIME || index === 0);
  }
}

const isOverLimit = () => determineHitLimitReached(namespace.hitCount, namespace.hitLimit) !== undefined;

function reset(hitLimit) {
  namespace.activeMutant = undefined;
  namespace.currentTestId = undefined;
  namespace.mutantCoverage = undefined;
  namespace.hitCount = hitLimit === undefined ? undefined : 0;
  namespace.hitLimit = hitLimit;
}

const millisecondsSince = start => Object.values(process.cpuUsage(start)).reduce((sum, time) => sum + time) / 1000;

async function resultOf({id, title, file, body}) {
  const result = {id, name: title, fileName: file};
  const start = process.cpuUsage();
  namespace.currentTestId = id;
  try {
    await body();
    return {...result, status: TestStatus.Success, timeSpentMs: millisecondsSince(start)};
  } catch (error) {
    return {...result, status: TestStatus.Failed, timeSpentMs: millisecondsSince(start), failureMessage: String(error?.stack ?? error)};
  } finally {
    namespace.currentTestId = undefined;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'node-test', NodeTestRunner)];
