import { COUNT } from '@app/ledger';
import { periodTitle } from '../domain/bulletin-period';
import { kindTitle } from '../domain/words';
import type { CountedEvent } from '../application/counted-events';
import type { EntryLine } from '../application/entry-lines';
import { PAGE_SIZE, type BehindFigure, type FigureAsked } from '../application/list-behind-figure';
import { entryHref, eventHref, figureHref } from './figure-links';

/** What `behind-figure.hbs` shows. */
export function behindFigureView(behind: BehindFigure, asked: FigureAsked, cursor: string | undefined): object {
  const { unit, levels, assets, sums, next } = behind;
  const { unitId, quarter, kind, level, measure } = asked;
  const levelTitle = (word: string) => levels.find((each) => each.word === word)?.title ?? word;
  const sourceOf = (row: { kind: string; level: string }) =>
    `${kindTitle(row.kind)}${row.level && `·${levelTitle(row.level)}`}`;
  const words = [
    kind === undefined ? '' : kindTitle(kind),
    level === undefined || level === '' ? '' : levelTitle(level),
    measure === undefined ? '' : sums.map(({ title }) => title).join(''),
  ].filter((word) => word !== '');
  const what = [periodTitle(quarter), ...words, measure === COUNT ? '事件' : '分录'].join(' · ');
  const here = figureHref(quarter, asked);
  const first = measure === COUNT ? behind.events.length : behind.entries.length;
  return {
    unit: unit.name,
    what,
    caption: `${unit.name} ${what}`,
    sums,
    pageSize: PAGE_SIZE,
    entries: behind.entries.map((line) => ({ ...entryRow(line), source: sourceOf(line) })),
    events: behind.events.map((event) => ({ ...eventRow(event), source: sourceOf(event) })),
    none: first === 0,
    paged: cursor !== undefined || next !== undefined,
    firstHref: cursor === undefined ? null : here,
    nextHref: next === undefined ? null : `${here}&${new URLSearchParams({ cursor: next }).toString()}`,
    others: [
      { text: '全部分录', href: figureHref(quarter, { unitId }) },
      ...assets.map(({ code, title }) => ({
        text: `只看${title}`,
        href: figureHref(quarter, { unitId, measure: code }),
      })),
      { text: '报送的事件', href: figureHref(quarter, { unitId, kind: 'submission', measure: COUNT }) },
      { text: '采用的事件', href: figureHref(quarter, { unitId, kind: 'adoption', measure: COUNT }) },
    ].filter(({ href }) => href !== here),
  };
}

/** An entry as a row of any list. */
export function entryRow(line: EntryLine): object {
  return {
    ...line,
    title: line.title || (line.event === null ? kindTitle(line.kind) : `第 ${line.event} 号事件`),
    href: entryHref(line.no),
    eventHref: line.event === null ? null : eventHref(line.event),
    reversesHref: line.reverses === null ? null : entryHref(line.reverses),
    negative: line.amount.startsWith('-'),
  };
}

function eventRow(event: CountedEvent): object {
  const { no, title, counts, cancels } = event;
  return {
    ...event,
    title: title || `第 ${no} 号事件`,
    href: eventHref(no),
    negative: counts < 0,
    cancelsHref: cancels === null ? null : eventHref(cancels),
  };
}
