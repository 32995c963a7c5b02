import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '@app/platform';
import { Folders, runConsole } from './run-console';

const REGULATION = 'regulations/district-info-1/regulation.yaml';
const folders = new Folders();
afterEach(() => folders.remove());

/** The example of the manual, in the form asked for, so that what is printed there is what comes out. */
function example(language: 'yaml' | 'csv'): string {
  const manual = readFileSync(projectPath('docs', 'event-file.md'), 'utf8');
  const found = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(manual)?.[1];
  if (found === undefined) throw new Error(`the manual has no ${language} example`);
  return found;
}

async function assess(name: string, source: string, ...more: string[]) {
  const folder = folders.make();
  writeFileSync(join(folder, name), source);
  return runConsole(['regulation', 'assess', projectPath(REGULATION), name, ...more], { cwd: folder });
}

const withoutSettling = () => example('yaml').replace(/^settle:.*\n/m, '');

describe('ledger regulation assess', () => {
  it('gives the example of the manual the totals the manual prints', async () => {
    const { status, stdout } = await assess('events.yaml', example('yaml'), '--json');
    const answer = JSON.parse(stdout) as { totals: unknown; pending: { event: string }[]; results: unknown[] };
    expect(status).toBe(0);
    expect(answer.totals).toEqual([
      { unit: '乙镇', person: null, asset: 'point', amount: '-90.0' },
      { unit: '乙镇', person: null, asset: 'yuan', amount: '160.00' },
      { unit: '甲局', person: null, asset: 'point', amount: '20.0' },
      { unit: '甲局', person: null, asset: 'yuan', amount: '160.00' },
    ]);
    expect(answer.pending.map(({ event }) => event)).toEqual(['e9']);
    expect(answer.results).toContainEqual(expect.objectContaining({ unit: '甲局', score: '1', target: '15' }));
  });

  it('answers the same for CSV, YAML and JSON of the same events', async () => {
    const yaml = await assess('events.yml', withoutSettling(), '--json');
    const csv = await assess('events.csv', example('csv'), '--json');
    const asJson = JSON.stringify({
      units: { 甲局: { group: 'department' } },
      events: [
        { id: 'e1', type: 'adoption', on: '2014-03-05', item: 'A', units: ['甲局'], pub: '政务', form: 'brief' },
      ],
    });
    const json = await assess('events.json', asJson, '--json');
    expect([yaml.status, csv.status, json.status]).toEqual([0, 0, 0]);
    expect(JSON.parse(csv.stdout)).toEqual(JSON.parse(yaml.stdout));
    expect((JSON.parse(json.stdout) as { totals: unknown[] }).totals).toHaveLength(2);
  });

  it('says the same in tables to people', async () => {
    const { status, stdout } = await assess('events.yaml', example('yaml'));
    expect(status).toBe(0);
    for (const part of ['【分录】', '【合计】', '【待定】', '【不计】', '【期末结果】']) expect(stdout).toContain(part);
    expect(stdout).toMatch(/^乙镇\s+-90\.0\s+分$/m);
    expect(stdout).toMatch(/^2014-03\s+甲局\s+每月任务\s+1\s+15\s+未完成$/m);
  });

  it('names every mistake of an event file at once, with 1 and without any amount', async () => {
    const wrong = example('yaml').replace('pub: 政务,', 'pub: 政物,').replace('fault: late', 'fault: latte');
    const text = await assess('events.yaml', wrong);
    expect(text.status).toBe(1);
    expect(text.stdout).toMatch(/^events\.yaml:\d+:\d+ unknown_word .*政物.*政务/m);
    expect(text.stdout).toMatch(/^events\.yaml:\d+:\d+ unknown_word .*latte.*late/m);
    const json = await assess('events.yaml', wrong, '--json');
    expect(json.status).toBe(1);
    expect((JSON.parse(json.stdout) as { findings: unknown[] }).findings).toHaveLength(2);
  });

  it('refuses an ending it does not know with 2', async () => {
    const { status, stderr } = await assess('events.txt', example('yaml'));
    expect(status).toBe(2);
    expect(stderr).toContain('.csv');
  });
});
