// The picture of the modules, drawn from the imports.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { root } from '../lib/house.mjs';

/** docs/modules.md: which application and lib uses which. */
export async function generate() {
  const { default: prettier } = await import('prettier');
  const uses = await readUses();
  const text = page(uses);
  return prettier.format(text, { ...(await prettier.resolveConfig(`${root}/docs/modules.md`)), parser: 'markdown' });
}

/** Module → the modules it imports, tests and their harness left out, both sorted. */
async function readUses() {
  const { cruise } = await import('dependency-cruiser');
  const { default: extractTSConfig } = await import('dependency-cruiser/config-utl/extract-ts-config');
  const { options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  process.chdir(root);
  const { output } = await cruise(
    ['apps', 'libs'].filter((folder) => existsSync(folder)),
    { ...options, baseDir: root },
    {},
    { tsConfig: extractTSConfig(options.tsConfig.fileName) },
  );
  const uses = new Map();
  for (const { source, dependencies } of output.modules) {
    const user = moduleOf(source);
    if (!user || user === 'libs/testing' || source.endsWith('.spec.ts')) continue;
    if (!uses.has(user)) uses.set(user, new Set());
    for (const { resolved } of dependencies) {
      const used = moduleOf(resolved);
      if (used && used !== user) uses.get(user).add(used);
    }
  }
  return new Map([...uses].sort().map(([user, used]) => [user, [...used].sort()]));
}

function moduleOf(path) {
  return /^(apps|libs)\/[^/]+(?=\/)/.exec(path)?.[0];
}

function page(uses) {
  const modules = [...uses.keys()];
  const boxes = ['apps', 'libs'].flatMap((kind) => {
    const inside = modules.filter((name) => name.startsWith(`${kind}/`)).map((name) => `    ${short(name)}`);
    return inside.length > 0 ? [`  subgraph ${kind}`, ...inside, '  end'] : [];
  });
  const arrows = modules.flatMap((user) => direct(user, uses).map((used) => `  ${short(user)} --> ${short(used)}`));
  return `# Modules

Drawn from the imports by \`npm run generate\`. An arrow reads "uses"; one that follows from two others is left out of the
picture and stands in the table.

\`\`\`mermaid
flowchart TD
${boxes.join('\n')}
${arrows.join('\n')}
\`\`\`

| module | uses |
|---|---|
${modules.map((name) => `| \`${name}\` | ${uses.get(name).map(short).join(', ') || '–'} |`).join('\n')}
`;
}

/** What a module uses that nothing else it uses would bring along. */
function direct(user, uses) {
  const all = uses.get(user);
  return all.filter((used) => !all.some((other) => other !== used && reaches(other, used, uses)));
}

function reaches(from, to, uses, seen = new Set()) {
  if (seen.has(from)) return false;
  seen.add(from);
  return (uses.get(from) ?? []).some((used) => used === to || reaches(used, to, uses, seen));
}

function short(name) {
  return name.split('/')[1];
}
