// What a run of mutants gave: counts, the score, and those that nobody noticed.
/** Stryker's own score: what was noticed, in percent of what could have been. */
export function countsOf({files}) {
  const counts = {killed: 0, timeout: 0, survived: 0, unreached: 0, ignored: 0, broken: 0};
  for (const {mutants} of Object.values(files)) for (const {status} of mutants) counts[NAMES[status] ?? 'broken']++;
  const noticed = counts.killed + counts.timeout;
  const all = noticed + counts.survived + counts.unreached;
  return {...counts, score: all === 0 ? 100 : noticed / all * 100};
}

const NAMES = {Killed: 'killed', Timeout: 'timeout', Survived: 'survived', NoCoverage: 'unreached', Ignored: 'ignored'};

/** One line for each mutant that lived: where it is, what stood there and what it became. */
export function survivorsOf({files}) {
  return Object.entries(files).flatMap(([file, {source, mutants}]) => {
    const lines = source.split('\n');
    return mutants.filter(({status}) => status === 'Survived' || status === 'NoCoverage').map(({location: {start, end}, replacement, status, mutatorName}) => {
      const was = start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : `${lines[start.line - 1].slice(start.column - 1)} …`;
      return `${file}:${start.line}:${start.column} ${status === 'Survived' ? '' : '(unreached) '}${mutatorName}: ${was.trim()} → ${replacement.replaceAll(/\s+/g, ' ')}`;
    });
  });
}
