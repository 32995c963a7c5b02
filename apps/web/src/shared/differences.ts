/** One thing that is decided, in words: `各单位核对`, `3 个工作日`. */
export interface Decided {
  readonly label: string;
  readonly text: string;
}

export interface Difference {
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

/** What is decided otherwise now, in the order in which it stands now, then what is decided no more. */
export function differences(was: readonly Decided[], now: readonly Decided[]): Difference[] {
  const textIn = (all: readonly Decided[], label: string) => all.find((each) => each.label === label)?.text ?? '';
  const labels = [...new Set([...now, ...was].map(({ label }) => label))];
  return labels
    .map((label) => ({ label, was: textIn(was, label), now: textIn(now, label) }))
    .filter((each) => each.was !== each.now);
}
