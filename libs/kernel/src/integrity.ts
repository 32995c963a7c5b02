/** Something stored that is not what it must be. */
export interface IntegrityFinding {
  readonly table: string;
  /** The row's key in words: `office 1, no. 1025`. */
  readonly row: string;
  readonly expected: string;
  readonly found: string;
  /** A Chinese sentence. */
  readonly message: string;
}
