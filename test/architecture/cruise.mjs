// Cruises each directory named on the command line as if it were the root of the repository and prints
// {directory: {violations: [{rule, from, to: [file, …]}], aliases: {alias: file}}} as JSON; for a cycle `to` is the way back
// to `from`. A process of its own, because dependency-cruiser is an ES module, which Jest cannot load.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const home = process.cwd();
const found = {};
for (const directory of process.argv.slice(2)) {
  process.chdir(directory);
  found[directory] = await look();
  process.chdir(home);
}
process.stdout.write(JSON.stringify(found));

async function look() {
  const roots = ['apps', 'libs', 'test'].filter((root) => existsSync(root));
  const { output } = await cruise(
    roots,
    { ...options, baseDir: process.cwd(), validate: true, ruleSet: { forbidden } },
    {},
    { tsConfig: extractTSConfig(options.tsConfig.fileName) },
  );
  const aliases = {};
  for (const { dependencies } of output.modules)
    for (const { module, resolved } of dependencies) if (module.startsWith('@app/')) aliases[module] = resolved;
  const violations = output.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle?.map(({ name }) => name) ?? [to],
  }));
  return { violations, aliases };
}
