import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Versions = { readonly [name: string]: string | Versions };

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Record<string, Versions>;
const named = { ...dependencies, ...devDependencies, ...overrides };

describe('docs/dependencies.md', () => {
  it('gives a reason for each package, and for none that is gone', () => {
    const explained = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual(Object.keys(named).sort());
  });
});

describe('package.json', () => {
  it('names exact versions, so that two installations a year apart run the same code', () => {
    expect(versionsIn(named).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

/** An override may hold further ones, for the packages below it. */
function versionsIn(versions: Versions): string[] {
  return Object.values(versions).flatMap((version) => (typeof version === 'string' ? version : versionsIn(version)));
}
