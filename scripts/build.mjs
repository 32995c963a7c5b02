// node scripts/build.mjs: builds what has changed since the last build, as npm test and npm start would before they begin.
import { begin } from './lib/begin.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

await begin(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return 0;
});
