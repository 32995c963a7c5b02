const { createHash, randomUUID } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { version } = require('@swc/core');
const swc = require('@swc/jest');

/** Jest keeps what it compiled for each of its projects apart, so a tenth of a run went into compiling everything ten times. */
function createTransformer(options) {
  const compiler = swc.createTransformer(options);
  const settings = JSON.stringify([version, options]);
  /** Code of a file, and where its source map lies. */
  const compileOnce = (source, file, config) => {
    const folder = join(config.cacheDirectory, 'compiled');
    const name = createHash('sha256').update(`${settings}\0${file}\0${source}`).digest('hex');
    const [codePath, mapPath] = [join(folder, `${name}.js`), join(folder, `${name}.map`)];
    const kept = readIfThere(codePath);
    if (kept !== undefined) return { code: kept, mapPath };
    const { code, map } = compiler.process(source, file, { config });
    mkdirSync(folder, { recursive: true });
    writeWhole(mapPath, map);
    writeWhole(codePath, code);
    return { code, mapPath };
  };
  return {
    ...compiler,
    compileOnce,
    process(source, file, { config }) {
      const { code, mapPath } = compileOnce(source, file, config);
      return { code, map: readFileSync(mapPath, 'utf8') };
    },
  };
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Other workers compile at the same time and must not read half of it. */
function writeWhole(path, text) {
  const own = `${path}-${randomUUID()}`;
  writeFileSync(own, text);
  renameSync(own, path);
}

module.exports = { createTransformer };
