// Who may import whom: the arrows of CONTRIBUTING.md. A folder that is not named in a rule's list is out of bounds.

const core = room => `^src/core/${room}/`;

/** Within the core, a room imports itself and the rooms named. */
const roomImportsOnly = (room, ...others) => ({
  name: `core-${room}-arrows`,
  comment: `src/core/${room} imports only ${[room, ...others].join(', ')}`,
  severity: 'error',
  from: {path: core(room)},
  to: {path: '^src/', pathNot: [room, ...others].map(core)},
});

const forbidden = (name, comment, from, to) => ({name, comment, severity: 'error', from, to});

module.exports = {
  forbidden: [
    forbidden('no-cycles', 'two modules that need each other are one', {}, {circular: true}),
    forbidden('resolvable', 'every import leads somewhere', {}, {couldNotResolve: true}),
    forbidden('declared', 'what is published imports only its dependencies', {path: '^src/', pathNot: '^src/react\\.ts$|^src/cli/'}, {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'core']}),
    roomImportsOnly('time'),
    roomImportsOnly('model', 'time'),
    roomImportsOnly('formats', 'time', 'model'),
    roomImportsOnly('viewport', 'time'),
    roomImportsOnly('search', 'model'),
    roomImportsOnly('state', 'time', 'model', 'viewport', 'search'),
    roomImportsOnly('layout', 'time', 'model', 'viewport'),
    roomImportsOnly('strings'),
    roomImportsOnly('scene', 'time', 'model', 'viewport', 'layout', 'strings'),
    forbidden('core-is-below', 'the core knows no room with a DOM', {path: '^src/core/'}, {path: '^src/', pathNot: '^src/core/'}),
    forbidden('render-arrows', 'render draws scenes; it knows no controller, element or format', {path: '^src/render/'},
      {path: '^src/', pathNot: ['^src/render/', core('(time|model|viewport|layout|scene|state|search)')]}),
    forbidden('controllers-arrows', 'controllers turn the DOM into requests; they know no element', {path: '^src/controllers/'},
      {path: ['^src/elements/', '^src/(index|define|react|server)\\.ts$', '^src/define/']}),
    forbidden('server-arrows', 'what a server asks for knows the core alone', {path: '^src/server\\.ts$'}, {path: '^src/', pathNot: '^src/core/'}),
    forbidden('elements-arrows', 'elements register nothing', {path: '^src/elements/'}, {path: '^src/(index|define|react|server)\\.ts$|^src/define/'}),
    forbidden('react-has-its-file', 'react is asked for by whoever imports annals/react, and by nobody else', {path: '^src/', pathNot: '^src/react\\.ts$'},
      {path: 'node_modules/(react|@types/react|@lit/react)/'}),
    forbidden('cli-arrows', 'the command line is a shell over the core', {path: '^src/cli/'}, {path: '^src/', pathNot: '^src/(cli|core)/'}),
    forbidden('cli-is-a-command', 'nobody imports the command line', {path: '^src/', pathNot: '^src/cli/'}, {path: '^src/cli/'}),
    forbidden('cli-declared', 'the command line needs Node and nothing else', {path: '^src/cli/'}, {dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown']}),
    forbidden('lit-has-its-rooms', 'lit only in render, controllers and elements',
      {path: '^src/', pathNot: '^src/(render|controllers|elements)/|^src/react\\.ts$'}, {path: 'node_modules/(@lit|@lit-labs|lit|lit-html|lit-element)/'}),
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {exportsFields: ['exports'], conditionNames: ['import', 'types', 'default']},
  },
};
