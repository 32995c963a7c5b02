const { readFileSync, statSync } = require('node:fs');
const { Script } = require('node:vm');

/** By file. */
const transformed = new Map();
const compiled = new Map();
/** By settings. */
const transformers = new Map();

/**
 * The code of a file of the project's own, and where its source map lies; undefined for what is not compiled. Jest would
 * read it for each test file, and keep it for each of its projects.
 */
function transformedOnce(config, filename) {
  if (filename.includes('/node_modules/')) return undefined;
  const [, path, options] = config.transform.find(([pattern]) => new RegExp(pattern).test(filename)) ?? [];
  if (path === undefined) return undefined;
  const { mtimeMs } = statSync(filename);
  const known = transformed.get(filename);
  if (known?.mtimeMs === mtimeMs) return known.made;
  const originalCode = readFileSync(filename, 'utf8');
  const { code, mapPath } = transformerOf(path, options).compileOnce(originalCode, filename, config);
  const made = { code, originalCode, sourceMapPath: mapPath };
  transformed.set(filename, { mtimeMs, made });
  return made;
}

function transformerOf(path, options) {
  const settings = JSON.stringify(options);
  if (!transformers.has(settings)) transformers.set(settings, require(path).createTransformer(options));
  return transformers.get(settings);
}

/** A function that has not run yet, from what V8 made of the source for the first file that wanted it. */
function compiledOnce(source, parameters, filename) {
  const known = compiled.get(filename);
  if (known?.source === source) return known.script.runInThisContext();
  const head = `(function (${parameters.join(', ')}) {`;
  const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  compiled.set(filename, { source, script });
  return script.runInThisContext();
}

module.exports = { compiledOnce, transformedOnce };
