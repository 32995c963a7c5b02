// Installs the packages when they are missing; the other scripts do this by themselves.
import { begin } from './lib/begin.mjs';
import { ensureInstalled } from './lib/install.mjs';

await begin(async () => {
  await ensureInstalled();
  return 0;
});
