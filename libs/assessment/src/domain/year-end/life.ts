/**
 * A year end: drawn up, and drawn up anew as often as wanted; put before everybody (notice); decided by a leader when the days
 * are over and every objection has its answer; final, sealed and numbered. What turns out wrong after that is made good by a
 * further record of the year, under a document.
 */
export const yearEndStates = ['drawn', 'notice', 'decided', 'final'] as const;
export type YearEndState = (typeof yearEndStates)[number];

export const YEAR_END_STATE_TITLES: Readonly<Record<YearEndState, string>> = {
  drawn: '已拟定',
  notice: '公示中',
  decided: '已审定',
  final: '已办结',
};

export const yearEndActions = ['draw', 'redraw', 'announce', 'recall', 'decide', 'finalise'] as const;
export type YearEndAction = (typeof yearEndActions)[number];

export const YEAR_END_TRANSITIONS: Readonly<
  Record<Exclude<YearEndAction, 'draw'>, { readonly from: YearEndState; readonly to: YearEndState }>
> = {
  redraw: { from: 'drawn', to: 'drawn' },
  announce: { from: 'drawn', to: 'notice' },
  recall: { from: 'notice', to: 'drawn' },
  decide: { from: 'notice', to: 'decided' },
  finalise: { from: 'decided', to: 'final' },
};
