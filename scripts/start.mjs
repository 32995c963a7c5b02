// npm start: packages, build, database with the demo office, server. Every step is skipped when it is done already.
import process from 'node:process';
import { begin } from './lib/begin.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { entries } from './lib/house.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';

await begin(async () => {
  await ensureInstalled();
  await ensureBuilt();
  // A line for each request would push the address of the server out of sight.
  const env = { ...process.env, PORT: process.env.PORT || '3000', LOG_LEVEL: process.env.LOG_LEVEL || 'warn' };
  const prepared = await run(process.execPath, [entries.console, 'demo'], { env });
  return prepared === 0 ? run(process.execPath, [entries.api], { env }) : prepared;
});
