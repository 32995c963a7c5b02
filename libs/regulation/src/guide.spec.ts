import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { assess } from './assess/assess';
import { examplesOf, GUIDE, marked, overlaid, readGuide } from './guide.fixture';
import { readStories, told } from './guide-story.fixture';
import { readCases } from './load/cases/cases';
import { coverage } from './load/cases/coverage';
import { formatFinding, place } from './load/source/findings';
import { loadRegulation } from './load/load-regulation';
import { runCases } from './load/cases/run-cases';
import type { Finding } from './model/finding';

const guide = readFileSync(GUIDE, 'utf8');
const blocks = readGuide(guide);
const base = marked(blocks, 'base');
const { units: roster } = parse(marked(blocks, 'units')) as { units: Record<string, { people?: string[] }> };
const titled = examplesOf(blocks).map((example) => [`${example.heading} (line ${example.line})`, example] as const);
const good = titled.filter(([, { mark }]) => mark === '');
const bad = titled.filter(([, { mark }]) => mark === 'finds');

/** As the guide prints it: without place and English. */
const inGuide = (finding: Finding) =>
  formatFinding(finding)
    .replace(`${place(finding.position)} `, '')
    .replace(` (${finding.en})`, '');

const load = ({ text, clauses }: { text: string; clauses: string }) =>
  loadRegulation({ file: 'regulation.yaml', source: overlaid(base, text), textFile: 'text.md', text: clauses });

describe('docs/regulation-guide.md', () => {
  it('shows a whole version that is ready, because a clerk begins by copying it', () => {
    const [source, text, cases] = ['regulation.yaml', 'text.md', 'cases.yaml'].map((file) =>
      marked(blocks, `file: ${file}`),
    ) as [string, string, string];
    const { regulation, findings } = loadRegulation({ file: 'regulation.yaml', source, textFile: 'text.md', text });
    expect(findings.map(formatFinding)).toEqual([]);
    const read = readCases({ file: 'cases.yaml', source: cases }, regulation!);
    expect(read.findings.map(formatFinding)).toEqual([]);
    expect(coverage(regulation!, runCases(regulation!, read.cases, assess)).map(formatFinding)).toEqual([]);
  });

  it.each(good)('%s: loads without a finding and comes to what it says', (_title, example) => {
    const { regulation, findings } = load(example);
    expect(findings.map(inGuide)).toEqual([]);
    const stories = example.says.flatMap((text) => readStories(text, roster));
    expect(stories).not.toEqual([]);
    for (const story of stories) {
      const found = told(story, regulation!);
      expect(found).toMatchObject({ totals: story.totals, pending: story.pending });
      expect(found.results).toEqual(expect.arrayContaining([...story.results]));
      expect(found.zeros).toEqual(expect.arrayContaining([...story.zeros]));
    }
  });

  const slug = (heading: string) =>
    `#${heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replace(/ /g, '-')}`;
  const anchors = new Set([...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading as string)));

  it('leads nowhere that is not there', () => {
    const links = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link as string);
    expect(links.filter((link) => link.startsWith('#') && !anchors.has(link))).toEqual([]);
    const files = links.filter((link) => !link.startsWith('#')).map((link) => link.replace(/#.*/, ''));
    expect(files.filter((file) => !existsSync(join(dirname(GUIDE), file)))).toEqual([]);
  });

  it('has an example for everything that the format says it can be asked for', () => {
    const format = readFileSync(join(dirname(GUIDE), 'regulation-format.md'), 'utf8');
    const named = [...format.matchAll(/\]\(regulation-guide\.md(#[^)]+)\)/g)].map(([, anchor]) => anchor as string);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  it('explains no code that the loader does not have', () => {
    const codes = readFileSync(join(__dirname, 'load/source/findings.ts'), 'utf8');
    const [, table = ''] = /## 九、常见的错误\n([\s\S]*?)\n###/.exec(guide) ?? [];
    const explained = [...table.matchAll(/^\| (`.+?) +\|/gm)].flatMap(([, cell]) => [
      ...(cell as string).matchAll(/\w+/g),
    ]);
    expect(explained.length).toBeGreaterThan(30);
    expect(explained.filter(([code]) => !codes.includes(`| '${code}'`))).toEqual([]);
  });

  it.each(bad)('%s: is found, in the words of the guide', (_title, example) => {
    expect(load(example).findings.map(inGuide)).toEqual(example.says.join('').trim().split('\n'));
  });
});
