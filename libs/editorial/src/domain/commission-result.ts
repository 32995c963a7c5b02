/** How a commission ended for one unit. */
export const commissionResults = ['on_time', 'late', 'missing'] as const;
export type CommissionResult = (typeof commissionResults)[number];

export const commissionResultNames: Readonly<Record<CommissionResult, string>> = {
  on_time: '按时交稿',
  late: '逾期交稿',
  missing: '未交稿',
};

/** When the office had the item: the instant, or, of paper that was entered later, only the day. */
export type Receipt = { readonly at: Date } | { readonly day: string };

/**
 * What a person is to confirm: on time when the item was there by the due moment, late when after it; missing when it is
 * past and nothing came; null while nobody can know. A day alone is on time up to the day that is due.
 */
export function proposedResult(
  due: { readonly at: Date; readonly day: string },
  receipt: Receipt | null,
  now: Date,
): CommissionResult | null {
  if (receipt === null) return now > due.at ? 'missing' : null;
  const inTime = 'at' in receipt ? receipt.at <= due.at : receipt.day <= due.day;
  return inTime ? 'on_time' : 'late';
}

/**
 * The result in the words of a regulation, where it has the vocabulary `result` with these words. Null where a person must
 * say it in others, such as a task that is done or not; no words at all where commissions ask for none.
 */
export function fieldsOfResult(
  result: CommissionResult,
  regulation: { readonly asked: ReadonlyMap<string, 'required' | 'optional'>; readonly words: ReadonlySet<string> },
): Readonly<Record<string, string>> | null {
  if (regulation.words.has(result) && regulation.asked.has('result')) return { result };
  return [...regulation.asked.values()].includes('required') ? null : {};
}
