const { createHash, randomUUID } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { version } = require('@swc/core');
const swc = require('@swc/jest');

/** Jest keeps what it compiled for each of its projects apart, so a tenth of a run went into compiling everything ten times. */
function createTransformer(options) {
  const compiler = swc.createTransformer(options);
  const settings = JSON.stringify([version, options]);
  return {
    ...compiler,
    process(source, file, { config, ...rest }) {
      const folder = join(config.cacheDirectory, 'compiled');
      const name = createHash('sha256').update(`${settings}\0${file}\0${source}`).digest('hex');
      return keptIn(folder, name, () => compiler.process(source, file, { config, ...rest }));
    },
  };
}

function keptIn(folder, name, make) {
  const path = join(folder, name);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    const { code, map } = make();
    mkdirSync(folder, { recursive: true });
    // Other workers compile at the same time and must not read half of it.
    const own = `${path}-${randomUUID()}`;
    writeFileSync(own, JSON.stringify({ code, map }));
    renameSync(own, path);
    return { code, map };
  }
}

module.exports = { createTransformer };
