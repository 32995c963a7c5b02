const { createRequire, isBuiltin } = require('node:module');
const jestPart = require('./jest-part');
const { compiledOnce, transformedOnce } = require('./once-a-worker');
const { default: Runtime } = jestPart('jest-runtime');

/** What packages export, by the name they are asked for. */
const packages = new Map();

/**
 * Jest's own way of loading modules, but for packages: Node loads them, once for all files of a worker. Loading them anew
 * takes longer than most suites. The project's own modules are still run anew for each file, so that none begins with what
 * another has left in them; only what was made of their source is kept.
 */
module.exports = class OneRealmRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, cacheFS, coverage, ...rest) {
    super(config, environment, resolver, transformer, cacheFS, coverage, ...rest);
    this.mapped = config.moduleNameMapper.map(([pattern, target]) => ({ pattern: new RegExp(pattern), target }));
    const { executor, transformCache } = this;
    executor.compile = (source, filename) => compiledOnce(source, executor.injectedModuleParameters, filename);
    // What counts the lines that ran is put in by Jest's own.
    if (coverage.collectCoverage) return;
    const byJest = transformCache.transform.bind(transformCache);
    transformCache.transform = (filename, options) => {
      const made = options?.isInternalModule ? undefined : transformedOnce(config, filename);
      if (made === undefined) return byJest(filename, options);
      transformCache.transforms.set(filename, made);
      transformCache.sourceMaps.set(filename, made.sourceMapPath);
      return made.code;
    };
  }

  requireModuleOrMock(from, name) {
    const wanted = this.packageFor(from, name);
    if (wanted === undefined) return super.requireModuleOrMock(from, name);
    if (!packages.has(wanted)) packages.set(wanted, createRequire(from)(wanted));
    return packages.get(wanted);
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
