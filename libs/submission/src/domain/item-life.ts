/** Where an item is between its first draft and its end. */
export const itemStatuses = [
  'draft',
  'signed_off',
  'submitted',
  'received',
  'in_work',
  'returned',
  'adopted',
  'merged',
  'not_used',
  'withdrawn',
  'purged',
] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/**
 * What can be done to an item: from where, and where that leads. Nothing else moves one. Three actions are consequences of
 * events in the ledger: an adoption, a cancelled adoption (one of several, or the last), a submission the office struck out.
 */
export const itemLife = {
  draft: { start: 'draft' },
  // Kept as a step only where it undoes a sign-off: savings are counted, not told.
  amend: { draft: 'draft', signed_off: 'draft', returned: 'returned' },
  sign_off: { draft: 'signed_off', returned: 'returned' },
  // Straight from the start too: whoever has the text ready hands it in with one request.
  submit: { start: 'submitted', draft: 'submitted', signed_off: 'submitted', returned: 'submitted' },
  receive: { submitted: 'received' },
  take: { submitted: 'in_work', received: 'in_work' },
  edit: { submitted: 'in_work', received: 'in_work', in_work: 'in_work', adopted: 'adopted' },
  return: { submitted: 'returned', received: 'returned', in_work: 'returned' },
  adopt: {
    submitted: 'adopted',
    received: 'adopted',
    in_work: 'adopted',
    returned: 'adopted',
    not_used: 'adopted',
    adopted: 'adopted',
  },
  cancel_adoption: { adopted: 'adopted' },
  cancel_last_adoption: { adopted: 'in_work' },
  // The office writes a new item out of several; it ends when they are set free again.
  combine: { start: 'in_work' },
  dissolve: { in_work: 'withdrawn', not_used: 'withdrawn' },
  merge: { submitted: 'merged', received: 'merged', in_work: 'merged', returned: 'merged' },
  unmerge: { merged: 'in_work' },
  not_use: { submitted: 'not_used', received: 'not_used', in_work: 'not_used', returned: 'not_used' },
  reopen: { not_used: 'in_work' },
  withdraw: {
    draft: 'withdrawn',
    signed_off: 'withdrawn',
    submitted: 'withdrawn',
    received: 'withdrawn',
    returned: 'withdrawn',
  },
  strike: {
    submitted: 'withdrawn',
    received: 'withdrawn',
    in_work: 'withdrawn',
    returned: 'withdrawn',
    not_used: 'withdrawn',
    adopted: 'adopted',
    merged: 'merged',
  },
  // These tell of an item and do not move it.
  declare_urgent: staying('draft', 'signed_off', 'submitted', 'received', 'in_work', 'returned', 'adopted', 'not_used'),
  follow: staying('draft', 'signed_off', 'submitted', 'received', 'in_work', 'returned', 'adopted', 'not_used'),
  first_report: staying('submitted', 'received', 'in_work', 'returned', 'adopted', 'merged', 'not_used'),
  confirm_lateness: staying('submitted', 'received', 'in_work', 'returned', 'adopted', 'merged', 'not_used'),
  dismiss_lateness: staying('submitted', 'received', 'in_work', 'returned', 'adopted', 'merged', 'not_used'),
  forward: staying('submitted', 'received', 'in_work', 'returned', 'adopted', 'merged', 'not_used'),
  instruct: staying('submitted', 'received', 'in_work', 'returned', 'adopted', 'merged', 'not_used'),
  // Of a forwarding or an instruction; an adoption is taken back by steps of its own.
  take_back: staying('submitted', 'received', 'in_work', 'returned', 'adopted', 'merged', 'not_used'),
  purge: {
    draft: 'purged',
    signed_off: 'purged',
    submitted: 'purged',
    received: 'purged',
    in_work: 'purged',
    returned: 'purged',
    adopted: 'purged',
    merged: 'purged',
    not_used: 'purged',
    withdrawn: 'purged',
  },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<ItemStatus | 'start', ItemStatus>>>>>;

function staying<S extends ItemStatus>(...statuses: readonly S[]): { readonly [K in S]: K } {
  return Object.fromEntries(statuses.map((status) => [status, status])) as { readonly [K in S]: K };
}

export type ItemAction = keyof typeof itemLife;
export const itemActions = Object.keys(itemLife) as ItemAction[];

type Table = Readonly<Record<string, Readonly<Partial<Record<string, ItemStatus>>>>>;

/** Where an action leads from a status; undefined when it cannot be done there. `start`: there is no item yet. */
export function nextStatus(action: ItemAction, from: ItemStatus | 'start'): ItemStatus | undefined {
  return (itemLife as Table)[action]?.[from];
}

/** Statuses no sequence of actions leads to, and those only a purge leads out of, against what was meant. */
export function lifeFlaws(table: Table, meantEnds: readonly string[]): string[] {
  const reached = new Set<string>(['start']);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const steps of Object.values(table))
      for (const [from, to] of Object.entries(steps)) if (to !== undefined && reached.has(from)) reached.add(to);
  }
  const leaves = (status: string) =>
    Object.entries(table).some(([action, steps]) => action !== 'purge' && (steps[status] ?? status) !== status);
  return [
    ...itemStatuses.filter((status) => !reached.has(status)).map((status) => `no way leads to ${status}`),
    ...itemStatuses
      .filter((status) => leaves(status) === meantEnds.includes(status))
      .map((status) => (meantEnds.includes(status) ? `${status} is not an end` : `no way leads out of ${status}`)),
  ];
}

const flaws = lifeFlaws(itemLife, ['withdrawn', 'purged']);
if (flaws.length > 0) throw new Error(`the life of an item does not hold together: ${flaws.join('; ')}`);

/** As screens and refusals say it. */
export const statusNames: Readonly<Record<ItemStatus, string>> = {
  draft: '草稿',
  signed_off: '已审签',
  submitted: '已报送',
  received: '已签收',
  in_work: '编辑中',
  returned: '已退回修改',
  adopted: '已采用',
  merged: '已并入其他信息',
  not_used: '未采用',
  withdrawn: '已撤回',
  purged: '已紧急清除',
};

export const actionNames: Readonly<Record<ItemAction, string>> = {
  draft: '起草',
  amend: '修改草稿',
  sign_off: '登记审签',
  submit: '报送',
  receive: '签收',
  take: '开始编辑',
  edit: '改写',
  return: '退回修改',
  adopt: '采用',
  cancel_adoption: '撤销采用',
  cancel_last_adoption: '撤销采用',
  merge: '合并',
  combine: '合编成稿',
  dissolve: '解散合编稿',
  unmerge: '取消合并',
  not_use: '不采用',
  reopen: '重新启用',
  withdraw: '撤回',
  strike: '撤销报送',
  declare_urgent: '登记为紧急信息',
  follow: '登记为续报',
  first_report: '登记首报',
  confirm_lateness: '认定迟报',
  dismiss_lateness: '不认定迟报',
  forward: '上报',
  instruct: '登记批示',
  take_back: '撤销登记',
  purge: '紧急清除',
};
