// Mutants of src/core, met by the tests of test/core. scripts/mutation.mjs runs one room of the core after another with it.
const room = process.env.ANNALS_MUTATION ? JSON.parse(process.env.ANNALS_MUTATION).room : '*';
const file = room.replace('/', '-');

export default {
  mutate: [room.includes('/') ? `src/core/${room}*.ts` : `src/core/${room}/**/*.ts`],
  testRunner: 'node-test',
  plugins: ['./scripts/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: `coverage/mutation/${file}.incremental.json`,
  tempDirName: 'coverage/mutation/sandbox',
  ignorePatterns: ['/dist', '/storybook-static', '/coverage', '/bench', '/docs', '/stories', '/test/apps'],
  disableTypeChecks: false,
  allowConsoleColors: false,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: {fileName: `coverage/mutation/${file}.json`},
  dryRunTimeoutMinutes: 60,
  timeoutMS: 20_000,
  timeoutFactor: 4,
  maxTestRunnerReuse: 400,
  thresholds: {high: 90, low: 85, break: null},
};
