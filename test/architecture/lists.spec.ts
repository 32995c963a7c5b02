import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Parameter {
  readonly name: string;
  readonly in: string;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
}

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { paths } = JSON.parse(read('docs/openapi.json')) as { paths: Record<string, { readonly get?: Operation }> };
/** Parameters of every list read page by page, by its address. */
const lists = new Map(
  Object.entries(paths).flatMap(([path, { get }]) => {
    const names = (get?.parameters ?? []).flatMap((each) => (each.in === 'query' ? [each.name] : []));
    return names.includes('cursor') ? [[path, names] as const] : [];
  }),
);
const table = new Map(
  [...read('docs/lists.md').matchAll(/^\| `([^`]+)`\s*\|(.*)\|$/gm)].map(([, path = '', cells = '']) => [
    path,
    cells.split('|').map((cell) => cell.trim()),
  ]),
);

describe('docs/lists.md', () => {
  it('has a row for every list read page by page, and for none that is gone', () => {
    expect([...table.keys()].sort()).toEqual([...lists.keys()].sort());
  });

  it.each([...lists])('says of %s what it can be asked, and why not for what others can', (path, names) => {
    const cells = table.get(path) ?? [];
    const told = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(told.sort()).toEqual(names.filter((name) => name !== 'cursor' && name !== 'limit').sort());
    expect(cells.filter((cell) => cell === '')).toEqual([]);
    expect(cells).toHaveLength(7);
  });
});
