import { formatAmount } from '@app/kernel';
import { loadRegulation } from '../load/load-regulation';
import { readEvents } from '../load/events/events';
import type { Regulation } from '../model/regulation';
import { assess } from './assess';

const head = `regulation: sample
version: 1
issued: { no: null, on: 2014-01-01, title: 示例, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
assets: { point: { scale: 1, title: 分 }, yuan: { scale: 2, title: 元 } }
`;

/** A regulation whose every clause is `1`; `rest` is its YAML from `domains` on. Throws what the loader has to say. */
export function regulationOf(rest: string): Regulation {
  const { regulation, findings } = loadRegulation({
    file: 'regulation.yaml',
    source: head + rest,
    textFile: 'text.md',
    text: '[1] 一条',
  });
  if (!regulation)
    throw new Error(findings.map(({ code, en, position }) => `${position.line} ${code} ${en}`).join('\n'));
  return regulation;
}

/** What events (YAML of an event file) come to: `event unit/person asset amount row` in order, and `event unit code` of zeros. */
export function outcomeOf(regulation: Regulation, source: string) {
  const { history, findings } = readEvents({ file: 'events.yaml', source, format: 'yaml' }, regulation);
  if (findings.some(({ severity }) => severity === 'error'))
    throw new Error(findings.map(({ code, en, position }) => `${position.line} ${code} ${en}`).join('\n'));
  const outcome = assess(regulation, history);
  return {
    ...outcome,
    lines: outcome.entries
      .map(({ event, unit, person, asset, amount, row }) => {
        const scale = regulation.assets.get(asset)?.scale ?? 0;
        return `${event} ${person ? `${unit}/${person}` : unit} ${formatAmount(amount, scale)} ${row}`;
      })
      .sort(),
    reasons: outcome.zero.map(({ event, unit, code }) => `${event} ${unit} ${code}`).sort(),
  };
}
