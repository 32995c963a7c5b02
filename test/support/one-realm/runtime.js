const { createRequire, isBuiltin } = require('node:module');
const { compileFunction } = require('node:vm');
const jestPart = require('./jest-part');
const { default: Runtime } = jestPart('jest-runtime');

/**
 * Jest's own way of loading modules, but for packages: Node loads them, once for all files of a worker. Loading them anew
 * takes longer than most suites. The project's own modules are still loaded anew for each file, so that none begins with
 * what another has left in them.
 */
module.exports = class OneRealmRuntime extends Runtime {
  constructor(config, ...rest) {
    super(config, ...rest);
    this.mapped = config.moduleNameMapper.map(([pattern, target]) => ({ pattern: new RegExp(pattern), target }));
    const { executor } = this;
    executor.compile = (source, filename) => compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    const wanted = this.packageFor(from, name);
    return wanted === undefined ? super.requireModuleOrMock(from, name) : createRequire(from)(wanted);
  }

  /** What Node is to load: nothing of the project's own, of Node's own or of Jest's, and nothing that is mocked. */
  packageFor(from, name) {
    if (name.includes('/node_modules/')) return name;
    if (/^([./]|@jest\/globals$)/.test(name) || isBuiltin(name)) return undefined;
    if (this.mockState.shouldMockCjs(from, name).shouldMock) return undefined;
    const mapped = this.mapped.find(({ pattern }) => pattern.test(name));
    return mapped === undefined ? name : mapped.target.includes('/node_modules/') ? mapped.target : undefined;
  }
};
