/** What a verification does for its parts. */
export interface Walk {
  /** Damage found already may keep something from being derived. */
  attempt<T>(work: () => T): T | undefined;
  /** Between two pages. */
  pause(): Promise<void>;
}
