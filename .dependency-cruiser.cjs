/** The rooms of src/ from top to bottom: an import never points back up the list. */
const ROOMS = [
  'random',
  'problem',
  'learners',
  'theory',
  'experiment',
  'engines',
  'training',
  'worker',
  'store',
  'words',
  'files',
  'ui',
  'charts',
  'pages',
  'cli',
  'lib',
];

const oneWay = ROOMS.slice(0, -1).map((room, i) => ({
  name: `${room}-imports-nothing-below-it`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${ROOMS.slice(i + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...oneWay,
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      // The examples lie beside the built library.
      from: { pathNot: '^src/lib/examples/' },
      to: { couldNotResolve: true, pathNot: '\\?(url|raw|inline)$' },
    },
    {
      name: 'page-without-tensorflow',
      comment: 'TensorFlow.js stays in the worker and out of the page’s chunk.',
      severity: 'error',
      from: {
        path: '^src/(random|problem|learners|theory|experiment|training|store|words|files|charts|ui|pages|main)',
      },
      to: { path: 'node_modules/@tensorflow' },
    },
    {
      name: 'page-without-node',
      severity: 'error',
      from: {
        path: '^src/(random|problem|learners|theory|experiment|training|worker|store|words|files|charts|ui|pages)/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'command-line-without-page',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(store|charts|ui|pages)/' },
    },
    {
      name: 'library-without-page',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/(store|files|charts|ui|pages|cli)/' },
    },
    {
      name: 'source-without-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|/assembly/|^src/lib/examples/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      conditionNames: ['import', 'types', 'default'],
      exportsFields: ['exports'],
    },
  },
};
