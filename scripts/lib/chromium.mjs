import { existsSync } from 'node:fs';
import process from 'node:process';
import { installFromDebian } from './debian.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const packages = ['chromium', 'fonts-noto-cjk'];

/** `{path}` of a Chromium, installed from Debian when that is possible, or `{missing}` with the reason. */
export function provideChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return existsSync(named) ? { path: named } : { missing: `CHROMIUM_PATH names ${named}, which is not there` };
  const found = places.find((place) => existsSync(place));
  if (found) return { path: found };
  const refused = installFromDebian(packages, 'install Chromium and set CHROMIUM_PATH');
  const installed = places.find((place) => existsSync(place));
  return installed ? { path: installed } : { missing: refused ?? 'installed, but not found where it should be' };
}
