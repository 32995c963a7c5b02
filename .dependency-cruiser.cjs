// The boundaries of the house. Each rule has a fixture that breaks it in test/architecture/fixtures.

/** The order of use, lowest first. A lib may use what stands on a lower step, and nothing beside or above itself. */
const steps = [
  ['kernel'],
  ['platform', 'regulation'],
  ['directory'],
  ['identity'],
  ['ledger'],
  ['submission'],
  ['editorial'],
  ['payout', 'bulletin', 'assessment', 'notice'],
];

/** What only the outer rooms of a context may touch: the wire, and the classes that describe it. */
const web = [
  'fastify',
  '@fastify/[^/]+',
  '@nestjs/platform-fastify',
  '@nestjs/passport',
  '@nestjs/swagger',
  'class-transformer',
  'class-validator',
  'passport',
  'passport-jwt',
];
const tables = ['typeorm', '@nestjs/typeorm', 'libsql', 'mysql2', 'better-sqlite3'];

/** Files that only tests load. */
const spec = '[.](spec|fixture)[.]ts$';
const anyPackage = '(^|/)node_modules/';
const packages = (names) => `(^|/)node_modules/(${names.join('|')})/`;
const room = (names) => `^libs/[^/]+/src.*/(${names})/`;

module.exports = {
  forbidden: [
    ...steps.flatMap((step, height) => step.map((lib) => orderOfUse(lib, steps.slice(0, height).flat()))),
    {
      name: 'order-of-use',
      comment: 'A lib without a step of its own uses nothing: give it a place in the order first.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: `^libs/(${['testing', ...steps.flat()].join('|')})/` },
      to: { path: '^(libs|apps|test)/', pathNot: '^libs/$1/' },
    },
    {
      name: 'order-of-use',
      comment: 'The builders and the harness serve every test, so they may know every lib, but no application.',
      severity: 'error',
      from: { path: '^libs/testing/' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'order-of-use',
      comment: 'Applications stand on top and apart: what two of them need belongs in a lib.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^(apps|test)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'runs-in-a-browser',
      comment: 'The browser application reaches the house by HTTP alone, and what is bundled has no node:*.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: spec },
      to: { path: '^(libs|test)/' },
    },
    {
      name: 'runs-in-a-browser',
      comment: 'A browser has no node:*.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: spec },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-knows-no-page',
      comment: 'What every page of the browser application uses must be understood without any of them.',
      severity: 'error',
      from: { path: '^apps/web/src/(api|shared)/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'testing-only-in-tests',
      comment: 'Builders, fake clock and harness must not reach production code.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', spec] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'only-the-index-from-outside',
      comment: "A lib's src/index.ts is its whole public face.",
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'only-the-index-from-outside',
      comment: "A lib's src/index.ts is its whole public face, also for applications and tests.",
      severity: 'error',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/src/index[.]ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other, even only as types, can be understood only together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-domain',
      comment: 'domain/ is plain TypeScript: no package, no machine (but hashing), no outer room, no platform.',
      severity: 'error',
      from: { path: room('domain'), pathNot: spec },
      to: { path: [anyPackage, '^libs/platform/', room('application|persistence|http|jobs')] },
    },
    {
      name: 'pure-domain',
      comment: 'The chain of entries is a hash, so node:crypto is the one part of the machine that domain/ may use.',
      severity: 'error',
      from: { path: room('domain'), pathNot: spec },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'runs-in-a-browser',
      comment:
        'Of all packages regulation uses the YAML reader and exact fractions alone, because screens assess and explain with it too.',
      severity: 'error',
      from: { path: '^libs/regulation/', pathNot: spec },
      to: { path: anyPackage, pathNot: packages(['yaml', 'fraction.js']) },
    },
    {
      name: 'runs-in-a-browser',
      comment: 'The kernel stands under everything, so it stands on nothing.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: spec },
      to: { path: anyPackage },
    },
    {
      name: 'runs-in-a-browser',
      comment: 'A browser has no node:*.',
      severity: 'error',
      from: { path: '^libs/(kernel|regulation)/', pathNot: spec },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tables-only-in-persistence',
      comment: 'Only persistence/ and the platform know that there is a database under the house.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: [room('persistence|domain'), '^libs/(platform|testing|kernel|regulation)/', spec],
      },
      to: { path: packages(tables) },
    },
    {
      name: 'services-know-no-http',
      comment: 'A use case is called by a request, a job and a console command alike.',
      severity: 'error',
      from: { path: room('application|persistence|jobs'), pathNot: spec },
      to: { path: [packages(web), room('http')] },
    },
    {
      name: 'no-development-packages',
      comment: 'A package that is not installed in production must not be needed there.',
      severity: 'error',
      // The browser application is bundled by the build, where every package is installed.
      from: { path: '^(apps|libs)/', pathNot: ['^apps/web/', '^libs/testing/', '^libs/[^/]+/fixtures/', spec] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: anyPackage },
    exclude: { path: '^test/architecture/fixtures/|^test/\\.grouped/|^(dist|data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};

function orderOfUse(lib, below) {
  return {
    name: 'order-of-use',
    comment: `${lib} may use ${below.join(', ') || 'no other lib'}.`,
    severity: 'error',
    from: { path: `^libs/${lib}/` },
    to: { path: '^(libs|apps|test)/', pathNot: `^libs/(${[lib, 'testing', ...below].join('|')})/` },
  };
}
