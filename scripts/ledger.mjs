// npm run -s ledger -- <verb>: the operator's commands. Packages and build come first, and say so on stderr only.
import process from 'node:process';
import { begin } from './lib/begin.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { entries } from './lib/house.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';

await begin(async () => {
  await ensureInstalled();
  await ensureBuilt({ serverOnly: true });
  // npm has moved to the root and notes where the command was typed; called without npm this is done here.
  const env = { ...process.env, INIT_CWD: process.env.INIT_CWD || process.cwd() };
  return run(process.execPath, [entries.console, ...process.argv.slice(2)], { env });
});
