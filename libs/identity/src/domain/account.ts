import type { Role } from './roles';

/** Who may sign in, and as whom. */
export interface Account {
  readonly id: number;
  readonly officeId: number;
  /** Small letters, digits and `. _ -`; unique in the installation. */
  readonly login: string;
  readonly role: Role;
  /** Of a liaison: the unit it speaks for. */
  readonly unitId: number | null;
  readonly name: string;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  /** When the owner chose the password; null: somebody else did, for one use. */
  readonly passwordSetAt: Date | null;
  /** Another one after each change of the password, from which the password's hash cannot be told. */
  readonly passwordMark: string;
}

/** Logins are compared without case, because keyboards and phones capitalise what they like. */
export function normalLogin(login: string): string {
  return login.trim().toLowerCase();
}

export function isLogin(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{1,39}$/.test(text);
}
