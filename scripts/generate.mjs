// npm run generate: writes every file that is drawn from the code. With --check it writes nothing and fails on a difference.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { begin } from './lib/begin.mjs';
import { inRoot } from './lib/house.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { say } from './lib/say.mjs';

/** File → the module in scripts/generators whose `generate()` resolves to its whole text. */
const generators = {
  'docs/modules.md': 'modules.mjs',
  'docs/openapi.json': 'openapi.mjs',
  'apps/web/src/api/schema.d.ts': 'web-client.mjs',
};

await begin(async () => {
  await ensureInstalled();
  const check = process.argv.includes('--check');
  let stale = 0;
  for (const [file, generator] of Object.entries(generators)) {
    const { generate } = await import(`./generators/${generator}`);
    const text = await generate();
    const before = existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : '';
    if (text === before) continue;
    if (!check) {
      writeFileSync(inRoot(file), text);
      say(`written: ${file}`);
      continue;
    }
    stale += 1;
    say(`${file} is out of date: run "npm run generate" and commit the result.\n${firstDifference(before, text)}`);
  }
  if (check && stale === 0) say('generated files are up to date');
  return stale > 0 ? 1 : 0;
});

function firstDifference(before, after) {
  const [old, fresh] = [before, after].map((text) => text.split('\n'));
  const line = fresh.findIndex((text, index) => text !== old[index]);
  const at = line < 0 ? fresh.length : line;
  return `  line ${at + 1}\n  - ${old[at] ?? ''}\n  + ${fresh[at] ?? ''}`;
}
