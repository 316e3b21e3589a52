// What stands for node:test while mutants run: tests are collected by name and called one by one, in this process.

/** Tests that were declared, in order, each with the file it stands in. */
export function testRegistry() {
  const tests = [];
  const suites = [];
  let file = '';
  const describe = (name, body) => {
    suites.push(name);
    try {
      body();
    } finally {
      suites.pop();
    }
  };
  const test = (name, body) => {
    const title = [...suites, name].join(' › ');
    const twins = tests.filter(other => other.file === file && other.title === title).length;
    tests.push({id: `${file} › ${title}${twins > 0 ? ` (${twins + 1})` : ''}`, title, file, body});
  };
  return {
    tests,
    nodeTest: {describe, test, it: test},
    startFile: name => {
      file = name;
    },
  };
}
