import { events, settled, withPeriodRules } from './settling.fixture';
import { mayWait } from './may-wait';

const judged = `
  - id: judged
    at: year_end
    measure: { count: adoption }
    table:
      - [id, score, point, clause]
      - [poor, '>=1', { range: [-20, -1], decides: head }, 1]`;
const with_ = (amount: string, above = '') =>
  withPeriodRules(`${above}
  - id: y
    at: year_end
    measure: { count: adoption }
    hit: all
    table:
      - [id, score, point, clause]
      - [a, '>=1', ${amount}, 1]
      - [b, '>=1', { times: a, factor: 0.5 }, 1]`);

describe('whether results of a rule may wait for a person', () => {
  it.each([
    ['a range does', '{ range: [1, 5], decides: head }', '', true],
    ['a multiple of a row of a rule above that has one does', '{ times: judged.poor, factor: 2 }', judged, true],
    ['what a rule above brought does not, since that is decided there', '{ times: judged, factor: 2 }', judged, false],
    ['a figure does not', '3', '', false],
    ['a multiple of a fact does not', '{ times: score, factor: 2 }', '', false],
    ['a share of a sum does not', '{ pool: 10, by: score }', '', false],
  ])('%s', (_why, amount, above, expected) => {
    const regulation = with_(amount, above);
    const rule = regulation.periodRules.at(-1);
    expect(rule && mayWait(regulation, rule)).toBe(expected);
    const { outcome } = settled(regulation, events('adoption 2014-03-05 甲'));
    expect(outcome.pending.some(({ result }) => result?.rule === 'y')).toBe(expected);
  });
});
