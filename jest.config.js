const { groupedPatterns } = require('./test/support/tiers');
const swc = (typescript) => [
  '<rootDir>/test/support/compile-once.js',
  {
    swcrc: false,
    sourceMaps: true,
    jsc: {
      target: 'es2022',
      parser: typescript ? { syntax: 'typescript', decorators: true } : { syntax: 'ecmascript' },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs', ignoreDynamic: false },
  },
];
const base = {
  rootDir: __dirname,
  // Jest lists every file of every root for each of its projects, and packages and pictures hold no test.
  roots: ['apps', 'libs', 'scripts', 'test'].map((folder) => `<rootDir>/${folder}`),
  // By default it is in the temporary folder, which `npm test` makes anew for each run.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testEnvironment: '<rootDir>/test/support/one-realm/environment.js',
  runtime: '<rootDir>/test/support/one-realm/runtime.js',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  transform: { '^.+\\.ts$': swc(true), '^.+\\.m?js$': swc(false) },
  moduleNameMapper: {
    '^@app/([\\w-]+)$': '<rootDir>/libs/$1/src/index.ts',
    // Named for importers alone, and Jest requires.
    '^unpdf/pdfjs$': '<rootDir>/node_modules/unpdf/dist/pdfjs.mjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/architecture/fixtures/'],
};
const project = (displayName, testRegex, more = {}) => ({ ...base, displayName, testRegex, ...more });
/** Over HTTP every suite signs in, and passwords are made to be slow. */
const overHttp = {
  moduleNameMapper: { ...base.moduleNameMapper, '^@node-rs/argon2$': '<rootDir>/test/support/quick-argon2.js' },
};
/** A tier that runs once more on MariaDB or MySQL, on the server `npm test` starts or DATABASE_URL names. */
const onMariadb = (displayName, testRegex, more = {}) =>
  process.env.TEST_MYSQL_URL
    ? [
        project(`${displayName} on MariaDB`, testRegex, {
          ...more,
          setupFiles: ['<rootDir>/test/support/on-mariadb.js'],
        }),
      ]
    : [];
/** What needs a Redis, on the one `npm test` starts or REDIS_URL names. */
const withRedis = process.env.TEST_REDIS_URL
  ? [project('medium with Redis', ['/(apps|libs)/.*\\.redis\\.spec\\.ts$'])]
  : [];
/** `npm test` runs most suites several to a file, which it has written before. */
const several = process.env.GROUPED_SUITES === '1';
const tier = (name, patterns) => (several ? groupedPatterns(name) : patterns);
const pure = '(?<!\\.medium|\\.redis)\\.spec\\.ts$';
const small = tier('small', [`/(apps|libs)/.*${pure}`]);
const medium = tier('medium', ['/(apps|libs)/.*\\.medium\\.spec\\.ts$']);
const acceptance = tier('acceptance', ['/test/acceptance/.*\\.spec\\.ts$']);
/** The console's suites are about files in DATA_DIR. */
const withoutConsole = acceptance.map((pattern) => `^(?!.*/console/).*${pattern}`);
const stories = tier('stories', ['/test/stories/.*\\.spec\\.ts$']);

/** One project a tier; what each tier means is said in test/README.md. */
module.exports = {
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/long-first.js',
  projects: [
    project('small', small),
    project('medium', medium),
    ...onMariadb('medium', medium),
    ...withRedis,
    project('architecture', ['/test/architecture/.*\\.spec\\.ts$']),
    project('acceptance', acceptance, overHttp),
    ...onMariadb('acceptance', withoutConsole, overHttp),
    project('stories', stories, overHttp),
    ...onMariadb('stories', stories, overHttp),
    project('browser', ['/test/browser/.*\\.spec\\.ts$']),
    project('stress', ['/test/stress/.*\\.spec\\.ts$']),
  ],
};
