import { addMonths, canonicalJson, monthOf, type IntegrityFinding } from '@app/kernel';
import { naturalKey } from './natural-key';
import type { ClosedMonth, Head, LedgerEntry, LoggedEvent, RegulationInForce, StoredEvent } from './records';
import { isOfResult, scopeOfEvent, scopeOfResult } from './scope';
import { sha256 } from './sha256';
import { wordsFit } from './words';

/** The columns of an event that its content and the event it acts on decide. */
export const derivedColumns = [
  'type',
  'occurredOn',
  'naturalKey',
  'itemId',
  'scope',
  'targetSeq',
  'subjectType',
  'subjectMonth',
] as const;

type DerivedColumns = Pick<LoggedEvent, (typeof derivedColumns)[number]>;

/**
 * Columns that repeat the content must agree with it. `target` is the event it cancels or decides, undefined when it is
 * not at hand.
 */
export function checkEvent(
  event: Pick<LoggedEvent, 'officeId' | 'seq' | 'content'> & DerivedColumns,
  target: DerivedColumns | undefined,
): IntegrityFinding[] {
  const derived = derive(event, target);
  if (!derived) return [];
  return derivedColumns.flatMap((column) => {
    const [expected, found] = [derived[column], event[column]];
    if (found === expected) return [];
    const message = `第 ${event.seq} 号事件的 ${column} 与其内容不符`;
    const [table, row] = ['ledger_event', rowName(event)];
    return [{ table, row, expected: `${column} ${expected}`, found: `${column} ${found}`, message }];
  });
}

/** Undefined when the content is too damaged to derive anything from: its place in the chain says so already. */
function derive(
  event: Pick<LoggedEvent, 'seq' | 'content'> & DerivedColumns,
  target: DerivedColumns | undefined,
): DerivedColumns | undefined {
  const { content } = event;
  try {
    const id = content.cancels ?? content.of;
    const targetSeq = id === null ? null : Number(id);
    const own = { type: content.type, occurredOn: content.on, naturalKey: naturalKey(content), targetSeq };
    const { subjectMonth } = event;
    const { ofResult } = content;
    // When a period ends is the regulation's affair: the chain alone vouches for the month.
    if (ofResult) {
      const scope = scopeOfResult(ofResult.rule, ofResult.unit, ofResult.period);
      return { ...own, itemId: null, scope, subjectType: content.type, subjectMonth };
    }
    if (target && isOfResult(target.scope)) {
      const { scope, itemId } = target;
      return { ...own, itemId, scope, subjectType: target.type, subjectMonth: target.subjectMonth };
    }
    if (targetSeq === null)
      return {
        ...own,
        itemId: content.item,
        scope: scopeOfEvent(content.item, event.seq),
        subjectType: content.type,
        subjectMonth: monthOf(content.on),
      };
    const { itemId, scope } = event;
    const subject = target ?? { type: event.subjectType, occurredOn: subjectMonth };
    return { ...own, itemId, scope, subjectType: subject.type, subjectMonth: monthOf(subject.occurredOn) };
  } catch {
    return undefined;
  }
}

/** The words beside an event are those its content vouches for. */
export function checkWords(event: StoredEvent): IntegrityFinding[] {
  if (wordsFit(event)) return [];
  const message = `第 ${event.seq} 号事件的标题或说明被改动`;
  const expected = '与其内容中的摘要相符';
  return [{ table: 'ledger_event', row: rowName(event), expected, found: event.words ?? '没有文字', message }];
}

/** Closed months follow each other, from the first of the ledger to the one that is open. */
export function checkMonths(head: Head, months: readonly ClosedMonth[]): IntegrityFinding[] {
  const findings: IntegrityFinding[] = [];
  const closed = [...months].sort((a, b) => a.seq - b.seq);
  const began = closed[0]?.month ?? head.openMonth;
  if (head.firstMonth !== began) findings.push(wrongHead(head, 'first_month', began, head.firstMonth));
  let next = began;
  for (const each of closed) {
    if (each.month !== next) findings.push(missing('ledger_month', rowName(each), next, each.month));
    next = addMonths(each.month, 1);
  }
  if (head.openMonth !== next) findings.push(wrongHead(head, 'open_month', next, head.openMonth));
  return findings;
}

/** By month: the number of the record that closed it. */
export function sealsOf(months: readonly ClosedMonth[]): ReadonlyMap<string, number> {
  return new Map([...months].sort((a, b) => a.seq - b.seq).map(({ month, seq }) => [month, seq]));
}

/** Nothing is booked in a month after it closed, but for what its closing itself brings. */
export function checkSeal(entry: LedgerEntry, seals: ReadonlyMap<string, number>): IntegrityFinding[] {
  const seal = seals.get(entry.bookedMonth);
  if (seal === undefined || entry.seq <= seal || entry.causeSeq === seal) return [];
  return [
    {
      table: 'ledger_entry',
      row: rowName(entry),
      expected: `在第 ${seal} 号结账之前记入 ${entry.bookedMonth}`,
      found: `第 ${entry.seq} 号`,
      message: `第 ${entry.seq} 号分录记入了已结账的 ${entry.bookedMonth}`,
    },
  ];
}

/** A regulation in force is the text it was put in force with. */
export function checkSources(regulations: readonly RegulationInForce[]): IntegrityFinding[] {
  return regulations.flatMap((row) => {
    const expected = sha256(canonicalJson([row.source, row.text]));
    if (expected === row.sha256) return [];
    const message = `${row.regulationId} 第 ${row.version} 版的文本与其 sha256 不符`;
    return [{ table: 'ledger_regulation', row: rowName(row), expected, found: row.sha256, message }];
  });
}

export function rowName(record: { readonly officeId: number; readonly seq: number }): string {
  return `office ${record.officeId}, no. ${record.seq}`;
}

export function missing(table: string, row: string, expected: string, found: string): IntegrityFinding {
  return { table, row, expected, found, message: `${table} 缺少应有的内容` };
}

/** A row that stands there but that nothing can be read from. */
export function unreadable(table: string, officeId: number, place: string | number): IntegrityFinding {
  return missing(table, `office ${officeId}, no. ${place}`, '可以读取的一行', '不能读取');
}

export function wrongHead(head: Head, column: string, expected: string, found: string): IntegrityFinding {
  return {
    table: 'ledger_head',
    row: `office ${head.officeId}, ${column}`,
    expected,
    found,
    message: `台账末尾的 ${column} 不符`,
  };
}
