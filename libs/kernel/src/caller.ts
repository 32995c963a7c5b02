/** Who acts: the account behind a request or a command, the office it belongs to, and its unit if it speaks for one. */
export interface Caller {
  readonly accountId: number;
  readonly officeId: number;
  /** Null for accounts that serve the whole office. */
  readonly unitId: number | null;
  /** One of the roles of the identity context. */
  readonly role: string;
  readonly name: string;
}
