const { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const long = require('./long-suites');

const root = join(__dirname, '../..');
const folder = join(root, 'test/.grouped');
const beside = ['apps', 'libs'];

/** The tiers with many suites: which files they are, and by how many processes' worth of loading they are run together. */
const tiers = {
  small: { in: beside, is: (path) => !/\.(medium|redis)\.spec\.ts$/.test(path), groups: 4 },
  medium: { in: beside, is: (path) => path.endsWith('.medium.spec.ts'), groups: 5 },
  acceptance: { in: ['test/acceptance'], is: () => true, groups: 8 },
  stories: { in: ['test/stories'], is: () => true, groups: 3 },
};

/** Paths of a tier's suites, the largest first. */
function suites(tier) {
  const { in: folders, is } = tiers[tier];
  return folders
    .flatMap((name) => readdirSync(join(root, name), { recursive: true }).map((path) => join(name, path)))
    .filter((path) => path.endsWith('.spec.ts') && is(path))
    .sort((a, b) => statSync(join(root, b)).size - statSync(join(root, a)).size || (a < b ? -1 : 1));
}

const isLong = (path) => long.some((name) => name.test(`/${path}`));

/** The suites of a tier that run alone, and the rest dealt out to the files that run several. */
function grouping(tier) {
  const all = suites(tier);
  const { groups } = tiers[tier];
  const together = all.filter((path) => !isLong(path));
  return {
    alone: all.filter(isLong),
    groups: Array.from({ length: groups }, (_, group) => together.filter((_path, place) => place % groups === group)),
  };
}

/** Patterns of the suites of a tier that run alone and of the files that `writeGroups` has put together. */
function groupedPatterns(tier) {
  const { alone } = grouping(tier);
  return [`/test/\\.grouped/${tier}-\\d+\\.spec\\.js$`, ...alone.map((path) => `/${path.replaceAll('.', '\\.')}$`)];
}

/**
 * Loading the program takes longer than most suites, and Jest loads it anew for every file. So a whole run of a tier takes
 * a few files, each of which runs several suites one after another; the suites stay what they are.
 */
function writeGroups() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const tier of Object.keys(tiers))
    grouping(tier).groups.forEach((own, group) => {
      const lines = own.map((path) => {
        const from = relative(folder, join(root, path)).replaceAll('\\', '/');
        return `describe(${JSON.stringify(path)}, () => void require(${JSON.stringify(from)}));\n`;
      });
      writeFileSync(join(folder, `${tier}-${group + 1}.spec.js`), lines.join(''));
    });
}

module.exports = { groupedPatterns, grouping, writeGroups };
