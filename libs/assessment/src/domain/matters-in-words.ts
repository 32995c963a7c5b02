import type { FieldProblem } from '@app/kernel';

/** What is open before a closing, as far as a sentence needs it. */
export interface MattersToName {
  readonly undecided: readonly {
    readonly event: number | null;
    readonly unitId: number | null;
    readonly reason: string;
  }[];
  readonly objections: readonly { readonly id: string; readonly decideBy: string }[];
  readonly unmatched: readonly { readonly id: string; readonly name: string; readonly lines: number }[];
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly lateness: readonly { readonly id: string; readonly title: string }[];
}

/** One sentence each, with the address below /api/v1 at which it is seen to: what a refused closing is answered with. */
export function inWords(matters: MattersToName): FieldProblem[] {
  const { undecided, objections, unmatched, items, lateness } = matters;
  return [
    ...objections.map(({ id, decideBy }) =>
      said(`objections/${id}`, 'objection_open', `有一件异议没有答复，应于 ${decideBy} 前办结`),
    ),
    ...undecided.map(({ event, unitId, reason }) =>
      said(event === null ? `units/${unitId}` : `events/${event}`, 'amount_undecided', `金额或分数待定：${reason}`),
    ),
    ...lateness.map(({ id, title }) => said(`items/${id}`, 'lateness_proposed', `《${title}》是否迟报还没有认定`)),
    ...unmatched.map(({ id, name, lines }) =>
      said(`upper-lists/${id}`, 'lines_unmatched', `上级采用清单“${name}”还有 ${lines} 条没有对应`),
    ),
    ...items.map(({ id, title }) => said(`items/${id}`, 'item_undecided', `《${title}》还没有采用或注明未采用`)),
  ];
}

const said = (field: string, code: string, message: string): FieldProblem => ({ field, code, message });
