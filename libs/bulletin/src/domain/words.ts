import { leaderRankNames, usualGroupTitle } from '@app/directory';
import { instructionFormNames, placementNames } from '@app/editorial';
import { eventTypes, typeTitle, type EventType } from '@app/regulation';

/** How a source of points is headed in tables; a kind of event that has no heading of its own goes by its usual term. */
export function kindTitle(kind: string): string {
  const own = kinds[kind];
  if (own !== undefined) return own;
  return isEventType(kind) ? typeTitle(kind) : kind;
}

/** What kind of incident it was; an incident need not say. */
export function faultTitle(fault: string): string {
  return fault === '' ? '未注明' : fault;
}

/** The order of sources in a table: what is earned, then what is taken. */
export const kindOrder: readonly string[] = [
  'adoption',
  'instruction',
  'forward',
  'submission',
  'commission',
  'award',
  'quota',
  'period',
  'incident',
];

const kinds: Readonly<Record<string, string>> = {
  quota: '任务',
  period: '期末考核',
  incident: '责任扣分',
  award: '评定',
};

/** A unit's group as a heading: offices name groups in Chinese or by one of these words. */
export function groupTitle(group: string): string {
  return usualGroupTitle(group);
}

/** What a field of an event is called. */
export function fieldTitle(field: string): string {
  return fields[field] ?? field;
}

/** What a word beside an event means, where it is one of a list of the house: how it was placed, a rank, a form. */
export function wordBeside(field: string, word: string): string {
  return (beside[field] ?? {})[word] ?? word;
}

const beside: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  placement: placementNames,
  rank: leaderRankNames,
  instruction_form: instructionFormNames,
};

/** Where a field stands among others; unknown ones come last. */
export function fieldPlace(field: string): number {
  const place = Object.keys(fields).indexOf(field);
  return place < 0 ? Infinity : place;
}

const fields: Readonly<Record<string, string>> = {
  pub: '刊物',
  level: '级别',
  column: '栏目',
  form: '体裁',
  route: '上报途径',
  fault: '情形',
  result: '结果',
  issue: '期号',
  leader: '批示领导',
  post: '职务',
  rank: '领导序列',
  instruction_form: '批示形式',
  text: '批示内容',
  to_office: '报往单位',
  document_no: '文号',
  placement: '采用位置',
  note: '备注',
};

function isEventType(kind: string): kind is EventType {
  return (eventTypes as readonly string[]).includes(kind);
}
