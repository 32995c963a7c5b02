const asyncHooks = require('node:async_hooks');
const jestPart = require('./jest-part');
const { ModuleMocker } = jestPart('jest-mock');
const { ModernFakeTimers } = jestPart('@jest/fake-timers');

/**
 * Runs a test file in Node's own realm instead of one made for it: every mention of a global costs several times as much in
 * a realm of its own, and packages that are loaded once for all files would see another `Date` and `Error` than the tests.
 * What a file leaves behind in it is put back after it.
 */
module.exports = class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.putBack = remember();
    this.endStorages = watchStorages();
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.putBack();
    this.endStorages();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** For ES modules, which this project compiles for its tests. */
  getVmContext() {
    return null;
  }
};

/** What of the process belongs to one test file; answers with the function that puts it back. */
function remember() {
  const { console, process } = globalThis;
  const { env, exit } = process;
  const variables = { ...env };
  const names = new Set(Reflect.ownKeys(globalThis));
  return () => {
    for (const name of Reflect.ownKeys(globalThis)) if (!names.has(name)) Reflect.deleteProperty(globalThis, name);
    globalThis.console = console;
    process.exit = exit;
    process.env = env;
    for (const name of Object.keys(env)) if (!(name in variables)) delete env[name];
    Object.assign(env, variables);
  };
}

/**
 * Up to Node 22 each storage that was ever used is asked at each promise, until it is told to end: those of all files before would
 * make a worker slower with every file. One that outlives its file begins again when it is next used.
 */
function watchStorages() {
  const { AsyncLocalStorage } = asyncHooks;
  const made = [];
  asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...options) {
      super(...options);
      made.push(this);
    }
  };
  return () => {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
    for (const storage of made) storage.disable();
  };
}
