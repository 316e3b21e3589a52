// A reporter for node:test that shows failures only and ends with the counts of real tests, for scripts/core-tests.mjs.
import {inspect} from 'node:util';

/** A file with no test in it is reported by Node as one passing test that has the file's name. */
const isEmptyFile = ({name, file, nesting}) => nesting === 0 && (name === file || /\.test\.m?[jt]s$/.test(name));

export default async function* report(events) {
  const counts = {passed: 0, failed: 0};
  for await (const {type, data} of events) {
    if (type === 'test:pass') yield passing(data, counts);
    else if (type === 'test:fail') yield failing(data, counts);
    else if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
  }
  yield `#counts ${counts.passed} ${counts.failed}\n`;
}

function passing(data, counts) {
  if (data.details.type === 'suite') return '';
  if (isEmptyFile(data) || data.skip !== undefined || data.todo !== undefined) {
    counts.failed++;
    return `not ok ${data.name}: ${isEmptyFile(data) ? 'no test in this file' : 'skipped'}\n`;
  }
  counts.passed++;
  return '';
}

/** A suite fails with its tests, which are counted already; only one that broke by itself counts. */
function failing(data, counts) {
  const {error, type} = data.details;
  if (error.failureType === 'subtestsFailed' && (type === 'suite' || isEmptyFile(data))) return '';
  counts.failed++;
  return `not ok ${data.name} (${data.file ?? ''}:${data.line ?? ''})\n${inspect(error.cause ?? error)}\n`;
}
