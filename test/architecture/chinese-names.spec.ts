import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fieldNames } from '../../apps/web/src/shared/words';

describe('the words of the browser application', () => {
  it('have a Chinese name for whatever the shipped regulations ask of an event, since clerks read no code', () => {
    const asked = readdirSync('regulations').flatMap((folder) => {
      const file = join('regulations', folder, 'regulation.yaml');
      if (!existsSync(file)) return [];
      const { domains = {}, fields = {} } = parse(readFileSync(file, 'utf8')) as Record<string, object | undefined>;
      return [...Object.keys(domains), ...Object.keys(fields)];
    });
    expect(asked).toContain('result');
    expect([...new Set(asked)].filter((name) => fieldNames[name] === undefined)).toEqual([]);
  });
});
