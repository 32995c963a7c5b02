import { Engine, type EngineResult } from 'json-rules-engine';
import {
  assess,
  explainSteps,
  loadRegulation,
  type History,
  type Regulation,
  type RegulationEvent,
} from '@app/regulation';
import { alternate, timed } from '../support/rounds';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const PUBLICATIONS = 12;
const FORMS = 7;

/** Assessing adoptions under a table of 84 rows with the explanation of every amount, against json-rules-engine. */
export async function assessWithExplanation(size: Size): Promise<BenchRow> {
  const regulation = tableOf84();
  const histories = Array.from({ length: PUBLICATIONS * FORMS }, (_, i) => historyOf(i));
  const engine = engineOf(regulation);
  refuseDifference(regulation, engine, await engine.run(factsOf(histories[41] as History)), histories[41] as History);
  const ours = scaled(size, 40_000);
  const theirs = scaled(size, 800);
  const result = await alternate(
    {
      ours: async () => {
        let sentences = 0;
        const milliseconds = await timed(() => {
          for (let i = 0; i < ours; i++)
            sentences += explained(regulation, histories[i % histories.length] as History).length;
        });
        if (sentences < ours) throw new Error('something was not explained');
        return (ours / milliseconds) * 1_000;
      },
      theirs: async () => {
        let found = 0;
        const milliseconds = await timed(async () => {
          for (let i = 0; i < theirs; i++)
            found += (await engine.run(factsOf(histories[i % histories.length] as History))).results.length;
        });
        if (found !== theirs) throw new Error('not every event met one rule');
        return (theirs / milliseconds) * 1_000;
      },
    },
    size.rounds,
  );
  return rowOf({
    id: 'assess',
    what: 'assess an adoption with explanation, table of 84 rows',
    against: 'json-rules-engine on the same 84 rows, engine built once, its results with the conditions that held',
    unit: 'events/s',
    ...result,
    target: { atLeast: 90 },
    note: 'every row of the table in turn, one event a scope',
  });
}

function explained(regulation: Regulation, history: History): string[] {
  return assess(regulation, history).entries.flatMap(({ steps, asset, clause }) => {
    const found = regulation.assets.get(asset);
    return found ? explainSteps(steps, found, clause) : [];
  });
}

/** Both must say the same amount for the same event, or the comparison means nothing. */
function refuseDifference(regulation: Regulation, _engine: Engine, { events }: EngineResult, history: History): void {
  const ours = assess(regulation, history).entries.map(({ row, amount }) => `${row} ${amount}`);
  const theirs = events.map(({ params }) => `${String(params?.['row'])} ${String(params?.['amount'])}`);
  if (ours.join() !== theirs.join()) throw new Error(`${ours.join()} is not ${theirs.join()}`);
}

function tableOf84(): Regulation {
  const each = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join('');
  const source = `regulation: bench
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
${each(PUBLICATIONS * FORMS, (i) => `      - [r${i}, 刊${placeOf(i).publication}, form${placeOf(i).form}, ${i + 1}, '1.1']\n`)}`;
  const text = '# 测速办法\n\n[1.1] 采用按刊物和体裁计分。\n';
  const { regulation, findings } = loadRegulation({ file: 'regulation.yaml', source, textFile: 'text.md', text });
  if (!regulation) throw new Error(`the table does not load: ${findings.map(({ en }) => en).join('; ')}`);
  return regulation;
}

const placeOf = (i: number) => ({ publication: Math.floor(i / FORMS), form: i % FORMS });

function historyOf(i: number): History {
  const { publication, form } = placeOf(i);
  const event: RegulationEvent = {
    id: '1',
    type: 'adoption',
    on: '2014-03-03',
    item: 'a',
    units: [{ unit: '1', person: null, weight: 1 }],
    fields: { pub: `刊${publication}@district`, level: 'district', form: `form${form}` },
    about: {},
    row: null,
    amount: null,
    of: null,
    ofResult: null,
    by: null,
    cancels: null,
    reason: null,
  };
  return { roster: new Map(), settle: null, values: new Map(), events: [event] };
}

function factsOf({ events }: History): Record<string, string> {
  const { pub = '', form = '' } = events[0]?.fields ?? {};
  return { pub, form };
}

function engineOf(regulation: Regulation): Engine {
  const engine = new Engine();
  for (let i = 0; i < PUBLICATIONS * FORMS; i++) {
    const { publication, form } = placeOf(i);
    const params = { row: `r${i}`, amount: (i + 1) * 10, clause: '1.1', regulation: regulation.id };
    engine.addRule({
      conditions: {
        all: [
          { fact: 'pub', operator: 'equal', value: `刊${publication}@district` },
          { fact: 'form', operator: 'equal', value: `form${form}` },
        ],
      },
      event: { type: 'amount', params },
    });
  }
  return engine;
}
