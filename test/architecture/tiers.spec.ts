import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface Config {
  readonly projects: readonly { readonly displayName: string; readonly testRegex: readonly string[] }[];
}
interface Tiers {
  grouping(tier: string): { readonly alone: readonly string[]; readonly groups: readonly (readonly string[])[] };
}

/** Paths of the suites that a tier's own patterns find when nothing is put together. */
function suitesOf(tier: string): string[] {
  const { GROUPED_SUITES: grouped, ...rest } = process.env;
  process.env = rest;
  try {
    let found: Config | undefined;
    jest.isolateModules(() => (found = jest.requireActual<Config>('../../jest.config.js')));
    const project = found?.projects.find(({ displayName }) => displayName === tier);
    const patterns = project?.testRegex.map((pattern) => new RegExp(pattern)) ?? [];
    return ['apps', 'libs', 'test/acceptance', 'test/stories']
      .flatMap((name) => readdirSync(join(root, name), { recursive: true }).map((path) => join(name, String(path))))
      .filter((path) => patterns.some((pattern) => pattern.test(`/${path}`)))
      .sort();
  } finally {
    process.env = { ...rest, ...(grouped === undefined ? {} : { GROUPED_SUITES: grouped }) };
  }
}

describe('a whole run of the tests', () => {
  it.each(['small', 'medium', 'acceptance', 'stories'])(
    'runs each suite of the tier %s once, since nobody would miss one that is left out',
    (tier) => {
      const { alone, groups } = jest.requireActual<Tiers>('../support/tiers').grouping(tier);
      const suites = suitesOf(tier);
      expect(suites.length).toBeGreaterThan(5);
      expect([...alone, ...groups.flat()].sort()).toEqual(suites);
      expect(groups.filter((group) => group.length === 0)).toEqual([]);
    },
  );
});
