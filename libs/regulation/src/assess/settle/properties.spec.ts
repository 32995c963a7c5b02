import fc from 'fast-check';
import { anEvent } from '@app/testing';
import type { RegulationEvent } from '../../model/event';
import type { Outcome, TargetEntry } from '../../model/outcome';
import type { Regulation } from '../../model/regulation';
import { regulationOf } from '../extended-rules.fixture';
import { recompute } from '../recompute';
import { outcomeOf } from './settling.fixture';

const pick = <T>(...values: T[]) => fc.constantFrom(...values);

const regulations = fc
  .record({
    single: pick('10', '0.7', '-33.3'),
    brief: pick(
      '{ times: a1, factor: 1/3 }',
      '{ times: words, factor: 0.013, round: up }',
      '5.5',
      '{ times: words, every: 7, add: 1 }',
    ),
    share: pick(
      'equal',
      'each',
      'weights',
      'lead',
      '{ take: places, places: [60, 30, 10] }',
      '{ point: { places: [[70, 30], [50, 30, 20]] }, yuan: each }',
      '{ take: each, factor: 1/3 }',
      '{ take: equal, at_most: 1 }',
    ),
    stack: pick('', 'max', 'first', 'supersede', 'sum, cap: 25', 'sum, floor: -20', 'max, keep: 2', 'sum, skip: 1'),
    factor: pick('', '0.5', '1/3'),
    to: pick('', 'unit', 'person', '[unit, person]'),
    kinds: fc.tuple(pick('week_end', 'month_end'), pick('two_month_end', 'quarter_end'), pick('half_end', 'year_end')),
    measure: pick(
      '{ count: adoption }',
      '{ count: adoption, per: item, factor: 1/3 }',
      '{ ratio: [{ count: adoption, where: { form: brief } }, { count: adoption }], empty: 0 }',
    ),
    fine: pick('-30', '{ times: missing, factor: -1/3 }', '{ times: completion, factor: 20, round: down }'),
    ties: pick('same_rank', 'dense', 'average'),
    prize: pick(
      '{ times: rank, factor: -0.5, add: 20.5, at_least: 0 }',
      '{ times: score, factor: 1/7 }',
      '{ times: small, factor: 2 }',
    ),
    residue: pick('largest', 'first'),
  })
  .map((r) =>
    regulationOf(`domains:
  form: [single, brief]
  group: { department: 部门, township: 乡镇 }
fields: { words: integer }
events: { adoption: { form: required, words: required } }
rules:
  - id: adopt
    on: adoption
    share: ${r.share}
    ${r.stack && `stack: { per: [item, unit], take: ${r.stack}, clause: 1 }`}
    ${r.factor && `factors: [{ words: '>=500', by: ${r.factor}, clause: 1 }]`}
    ${r.to && `to: ${r.to}`}
    table:
      - [id, form, point, clause]
      - [a1, single, ${r.single}, 1]
      - [a2, brief, ${r.brief}, 1]
  - id: small
    at: ${r.kinds[0]}
    measure: ${r.measure}
    target: { by: group, values: { department: 2, township: 1/2 }, clause: 1 }
    table:
      - [id, missing, point, clause]
      - [met, 0, 1.5, 1]
      - [missed, '>0', ${r.fine}, 1]
  - id: middle
    at: ${r.kinds[1]}
    measure: { result: small, take: sum }
    rank: { ties: ${r.ties} }
    table:
      - [id, rank, point, clause]
      - [prize, '<=2', ${r.prize.replace('{ times: small, factor: 2 }', '{ times: score, factor: 2 }')}, 1]
  - id: large
    at: ${r.kinds[2]}
    measures: { score: { sum: point }, share: { sum: point, at_least: 0 } }
    table:
      - [id, yuan, clause]
      - [pool, { pool: 100.01, by: share, residue: ${r.residue} }, 1]
`),
  );

const histories = fc
  .array(
    fc
      .record({
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 3 }),
        form: pick('single', 'brief'),
        words: fc.integer({ min: 0, max: 1000 }),
        item: pick('A', 'B', 'C'),
        units: fc.uniqueArray(
          fc.record({ unit: pick('甲', '乙', '丙'), person: pick(null, '张', '李'), weight: fc.nat(3) }),
          { minLength: 1, maxLength: 4, selector: ({ unit, person }) => `${unit}${person}` },
        ),
      })
      .map(({ month, day, form, words, item, units }) =>
        anEvent({
          on: `2014-${String(month).padStart(2, '0')}-0${day}`,
          fields: { form, words: String(words) },
          item,
          units,
        }),
      ),
    { maxLength: 20 },
  )
  .map((events) => events.map((event, place) => ({ ...event, id: `e${place}` })));

/** Runs a property over random regulations and histories; a failure prints the seed that repeats it. */
function holds(property: (regulation: Regulation, events: RegulationEvent[], outcome: Outcome) => void): void {
  fc.assert(
    fc.property(regulations, histories, (regulation, events) =>
      property(regulation, events, outcomeOf(regulation, events)),
    ),
    { numRuns: 60 },
  );
}

/** Entries without the ids of events, in one order. */
function bare(entries: readonly TargetEntry[]): string[] {
  return entries.map(({ event: _, steps: __, ...entry }) => JSON.stringify(entry)).sort();
}

describe('whatever the regulation and the history', () => {
  it('every amount can be computed again from its printed steps', () => {
    holds((regulation, _, { entries }) => {
      for (const { steps, asset, amount, rule } of entries)
        expect([rule, recompute(steps, regulation.assets.get(asset)!)]).toEqual([rule, amount]);
    });
  });

  it('neither the order of the events nor their ids change what comes of them', () => {
    holds((regulation, events, outcome) => {
      const renamed = [...events].reverse().map((event, place) => ({ ...event, id: `x${(place * 7) % 31}-${place}` }));
      const again = outcomeOf(regulation, renamed);
      expect(bare(again.entries)).toEqual(bare(outcome.entries));
      expect(again.results).toEqual(outcome.results);
    });
  });

  it('a pool is given out whole as soon as anybody has a part in it', () => {
    holds((_, __, { entries, results }) => {
      const periods = new Set(results.filter(({ rule }) => rule === 'large').map(({ period }) => period));
      for (const period of periods) {
        const parts = results.filter((r) => r.rule === 'large' && r.period === period);
        const given = entries.filter((entry) => entry.rule === 'large' && entry.period === period);
        const total = given.reduce((a, { amount }) => a + amount, 0);
        expect(total).toBe(parts.some(({ score }) => Number(score) > 0) ? 10_001 : 0);
      }
    });
  });

  it('every subject of a period has a result, with what it brings', () => {
    holds((_, __, { entries, results }) => {
      for (const { rule, period, unit, amounts } of results)
        for (const [asset, amount] of Object.entries(amounts)) {
          const own = entries.filter(
            (e) => e.rule === rule && e.period === period && e.unit === unit && e.asset === asset,
          );
          expect(own.reduce((a, entry) => a + entry.amount, 0)).toBe(amount);
        }
    });
  });
});
