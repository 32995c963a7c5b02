import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, wherever a script is called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export const inRoot = (...parts) => join(root, ...parts);

export const readText = (...parts) => readFileSync(inRoot(...parts), 'utf8');

/** What `npm run build` leaves: an entry an application. */
export const entries = {
  api: inRoot('dist/apps/api/src/main.js'),
  worker: inRoot('dist/apps/worker/src/main.js'),
  console: inRoot('dist/apps/console/src/main.js'),
};

/** And the page of the browser application. */
export const webPage = inRoot('dist/web/index.html');
