import { parseDocument } from 'yaml';
import { loadRegulation } from '@app/regulation';
import { alternate, timed } from '../support/rounds';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const [PUBLICATIONS, FORMS] = [50, 10];

/** Reading and checking a regulation of 500 rows, every gap and overlap looked for, against reading it as mere YAML. */
export async function loadLargeRegulation(size: Size): Promise<BenchRow> {
  const source = sourceOf500();
  const input = {
    file: 'regulation.yaml',
    source,
    textFile: 'text.md',
    text: '# 测速办法\n\n[1.1] 采用按刊物和体裁计分。\n',
  };
  const times = scaled(size, 20);
  const each = async (one: () => void) =>
    (await timed(() => {
      for (let i = 0; i < times; i++) one();
    })) / times;
  const result = await alternate(
    {
      ours: () =>
        each(() => {
          const { regulation, findings } = loadRegulation(input);
          if (!regulation) throw new Error(`it does not load: ${findings.map(({ en }) => en).join('; ')}`);
        }),
      theirs: () =>
        each(() => {
          if (parseDocument(source).errors.length > 0) throw new Error('it is no YAML');
        }),
    },
    size.rounds,
  );
  return rowOf({
    id: 'loader',
    what: 'load and check a regulation of 500 rows',
    against: 'reading the same text as YAML, with the package the loader uses',
    unit: 'ms',
    ...result,
    target: null,
    note: `${times} times a round; ours includes the reading`,
  });
}

function sourceOf500(): string {
  const each = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join('');
  const rowOfTable = (i: number) => `      - [r${i}, 刊${Math.floor(i / FORMS)}, form${i % FORMS}, ${i + 1}, '1.1']\n`;
  return `regulation: bench
version: 1
issued: { no: 测速〔2014〕1号, on: 2014-01-01, title: 测速办法, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
first_month: 1
assets:
  point: { scale: 1, title: 分 }
domains:
  level: { district: 区级 }
  pub: { ${each(PUBLICATIONS, (i) => `刊${i}: district, `)} }
  form: { ${each(FORMS, (i) => `form${i}: 体裁${i}, `)} }
rules:
  - id: adopt
    title: 采用
    on: adoption
    share: { take: equal }
    table:
      - [id, pub, form, point, clause]
${each(PUBLICATIONS * FORMS, rowOfTable)}`;
}
