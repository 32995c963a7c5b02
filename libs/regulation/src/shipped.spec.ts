import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from './assess/assess';
import { readCases } from './load/cases/cases';
import { coverage } from './load/cases/coverage';
import { runCases } from './load/cases/run-cases';
import { loadRegulation } from './load/load-regulation';

const root = join(__dirname, '../../../regulations');
const folders = readdirSync(root).filter((name) => existsSync(join(root, name, 'regulation.yaml')));

describe('the shipped regulations', () => {
  it('are the two offices, the trial of one of them, the two published tables, the rubric and the six texts', () => {
    expect(folders).toHaveLength(12);
  });

  it.each(folders)('%s loads without an error, and its cases show every row', (name) => {
    const read = (file: string) => readFileSync(join(root, name, file), 'utf8');
    const { regulation, findings } = loadRegulation({
      file: 'regulation.yaml',
      source: read('regulation.yaml'),
      textFile: 'text.md',
      text: read('text.md'),
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!regulation) throw new Error('nothing was read');
    const { cases, findings: unreadable } = readCases({ file: 'cases.yaml', source: read('cases.yaml') }, regulation);
    const results = runCases(regulation, cases, assess);
    expect(unreadable).toEqual([]);
    expect(results.filter(({ green }) => !green).map(({ case: { name: title }, missing }) => [title, missing])).toEqual(
      [],
    );
    expect(coverage(regulation, results)).toEqual([]);
  });
});
