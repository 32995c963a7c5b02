/** How far a unit that was asked for a draft has come. */
export const draftStates = ['asked', 'acknowledged', 'delivered', 'concluded', 'cancelled'] as const;
export type DraftState = (typeof draftStates)[number];

/**
 * What can be done to a unit's part of a commissioned draft: from where, and where that leads. Nothing else moves it. A
 * result that was confirmed stays: what is wrong about it is corrected by cancelling its event, and then concluded again.
 */
export const draftLife = {
  ask: { start: 'asked' },
  acknowledge: { asked: 'acknowledged' },
  deliver: { asked: 'delivered', acknowledged: 'delivered', delivered: 'delivered' },
  ask_extension: { asked: 'asked', acknowledged: 'acknowledged' },
  grant_extension: { asked: 'asked', acknowledged: 'acknowledged', delivered: 'delivered' },
  refuse_extension: { asked: 'asked', acknowledged: 'acknowledged', delivered: 'delivered' },
  remind: { asked: 'asked', acknowledged: 'acknowledged' },
  conclude: { asked: 'concluded', acknowledged: 'concluded', delivered: 'concluded' },
  conclude_again: { concluded: 'concluded' },
  cancel: { asked: 'cancelled', acknowledged: 'cancelled', delivered: 'cancelled' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<DraftState | 'start', DraftState>>>>>;

export type DraftAction = keyof typeof draftLife;
type Table = Readonly<Record<string, Readonly<Partial<Record<string, DraftState>>>>>;

/** Where an action leads from a state; undefined when it cannot be done there. */
export function nextDraftState(action: DraftAction, from: DraftState | 'start'): DraftState | undefined {
  return (draftLife as Table)[action]?.[from];
}

/** States no sequence of actions leads to, and states nothing leads out of that are no ends. */
export function draftLifeFlaws(table: Table): string[] {
  const reached = new Set<string>(['start']);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const steps of Object.values(table))
      for (const [from, to] of Object.entries(steps)) if (to !== undefined && reached.has(from)) reached.add(to);
  }
  const leaves = (state: string) => Object.values(table).some((steps) => (steps[state] ?? state) !== state);
  const ends = ['concluded', 'cancelled'];
  return [
    ...draftStates.filter((state) => !reached.has(state)).map((state) => `no way leads to ${state}`),
    ...draftStates.filter((state) => leaves(state) === ends.includes(state)).map((state) => `${state} is not as meant`),
  ];
}

const flaws = draftLifeFlaws(draftLife);
if (flaws.length > 0) throw new Error(`the life of a commissioned draft does not hold together: ${flaws.join('; ')}`);

/** As refusals say it. */
export const draftStateNames: Readonly<Record<DraftState, string>> = {
  asked: '待答复',
  acknowledged: '已接稿',
  delivered: '已交稿',
  concluded: '已认定',
  cancelled: '已取消',
};

export const draftActionNames: Readonly<Record<DraftAction, string>> = {
  ask: '约稿',
  acknowledge: '接稿',
  deliver: '交稿',
  ask_extension: '申请延期',
  grant_extension: '同意延期',
  refuse_extension: '不同意延期',
  remind: '催报',
  conclude: '认定',
  conclude_again: '重新认定',
  cancel: '取消约稿',
};
