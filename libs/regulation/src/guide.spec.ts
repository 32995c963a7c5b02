import { parse } from 'yaml';
import { assess } from './assess/assess';
import { examplesOf, marked, overlaid, readGuide } from './guide.fixture';
import { readStories, told } from './guide-story.fixture';
import { readCases } from './load/cases/cases';
import { coverage } from './load/cases/coverage';
import { formatFinding, place } from './load/source/findings';
import { loadRegulation } from './load/load-regulation';
import { runCases } from './load/cases/run-cases';
import type { Finding } from './model/finding';

const blocks = readGuide();
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

  it.each(bad)('%s: is found, in the words of the guide', (_title, example) => {
    expect(load(example).findings.map(inGuide)).toEqual(example.says.join('').trim().split('\n'));
  });
});
