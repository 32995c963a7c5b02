import { localTimeOf, periodWords } from '@app/kernel';
import type { Explanation } from '@app/ledger';
import { typeTitle } from '@app/regulation';
import { kindTitle } from '../domain/words';
import type { ExplainedEntry } from '../application/explain-entry';
import { entryHref, eventHref } from './figure-links';

/** What `entry.hbs` shows. */
export function entryView({ explanation, line, unit }: ExplainedEntry): object {
  const { entry, clauses, readings, regulation, ruleTitle, sentences } = explanation;
  return {
    no: entry.seq,
    unit,
    person: entry.person,
    amount: line.amount,
    negative: entry.amount < 0,
    ...noticeOf(explanation),
    sentences,
    arithmetic: entry.arithmetic,
    clauses: clauses.map(({ id, text }) => ({ id, text })),
    readings,
    regulation: { ...regulation, short: regulation.sha256.slice(0, 12) },
    ruleTitle,
    // What the text left open and a person decided has no row of its own.
    row: entry.row === 'undefined' ? '“未规定”' : entry.row,
    facts: factsOf(explanation, line.title),
  };
}

function noticeOf({ entry, reversedBy }: Explanation): object {
  if (entry.reverses !== null) return noticed('这一笔是冲回，抵消了先前的一笔。', entry.reverses);
  return reversedBy ? noticed('这一笔后来已被冲回，不再计入。', reversedBy.seq) : { notice: null };
}

function noticed(notice: string, no: number): object {
  return { notice, noticeNo: no, noticeHref: entryHref(no) };
}

function factsOf({ entry, event, cause }: Explanation, itemTitle: string): object[] {
  const recorded = event ?? (cause && 'type' in cause ? cause : null);
  const closing = cause && 'month' in cause ? cause : null;
  return [
    ...(itemTitle ? [{ title: '信息', text: itemTitle }] : []),
    event
      ? { title: '事件', text: `${typeTitle(event.type)}（第 ${event.seq} 号）`, href: eventHref(event.seq) }
      : { title: '事项', text: `${periodWords(entry.period)}${kindTitle(entry.source.kind)}` },
    { title: '发生日期', text: entry.occurredOn },
    {
      title: '记账月份',
      text:
        entry.bookedMonth === entry.period
          ? periodWords(entry.bookedMonth)
          : `${periodWords(entry.bookedMonth)}（以前期间调整，原属 ${periodWords(entry.period)}）`,
    },
    ...(recorded ? [{ title: '登记', text: `${recorded.actorName}，${localTimeOf(recorded.recordedAt)}` }] : []),
    ...(closing
      ? [
          {
            title: '结账',
            text: `${periodWords(closing.month)}，${closing.actorName}，${localTimeOf(closing.closedAt)}`,
          },
        ]
      : []),
    ...(event && cause && 'type' in cause && cause.seq !== event.seq
      ? [
          {
            title: '引起这一笔的登记',
            text: `${typeTitle(cause.type)}（第 ${cause.seq} 号），${cause.actorName}，${localTimeOf(cause.recordedAt)}`,
            href: eventHref(cause.seq),
          },
        ]
      : []),
    { title: '入账时间', text: localTimeOf(entry.recordedAt) },
  ];
}
