// A reporter for @web/test-runner that writes how many tests passed and failed in each time zone, for scripts/browser-tests.mjs.
import {writeFileSync} from 'node:fs';

/** @param path where to write {zone: {passed, failed}} */
export const countsReporter = path => ({
  onTestRunFinished({sessions}) {
    const byZone = {};
    for (const session of sessions) {
      const counts = byZone[session.browser.zone] ??= {passed: 0, failed: 0};
      const {passed, failed, why} = countSession(session);
      if (why) console.log(`not ok ${session.testFile}: ${why}`);
      for (const {name, error} of failedIn(session.testResults)) {
        console.log(`not ok ${name} (${session.testFile}, ${session.browser.zone})\n    ${error?.message ?? ''}`);
      }
      counts.passed += passed;
      counts.failed += failed;
    }
    writeFileSync(path, JSON.stringify(byZone));
  },
});

/** A file that broke, or that holds no test, counts as one failure; so does each skipped test. */
function countSession(session) {
  const tests = session.testResults ? testsOf(session.testResults) : [];
  const passed = tests.filter(test => test.passed && !test.skipped).length;
  const broke = session.errors.length > 0 || !session.passed && passed === tests.length;
  const why = tests.length === 0 ? 'no test in this file' : broke ? 'the file broke' : tests.some(test => test.skipped) ? 'skipped tests' : undefined;
  return {passed, failed: tests.length - passed + (broke || tests.length === 0 ? 1 : 0), why};
}

/** The tests that failed, by their whole names. */
function failedIn(suite, path = []) {
  if (!suite) return [];
  const failed = suite.tests.filter(test => !test.passed && !test.skipped);
  return [
    ...failed.map(({name, error}) => ({name: [...path, name].join(' > '), error})),
    ...suite.suites.flatMap(inner => failedIn(inner, [...path, inner.name])),
  ];
}

const testsOf = suite => [...suite.tests, ...suite.suites.flatMap(testsOf)];
