import { isCardNumber, isIdentityNumber } from './payee-numbers';
import { payoutError } from './errors';

/** Where a unit or a person is paid, as it was recorded; a later record replaces it from its own instant on. */
export interface Payee {
  readonly id: string;
  readonly officeId: number;
  readonly unitId: number;
  /** Null: the unit itself. */
  readonly person: string | null;
  /** The account's holder, as the bank knows it. */
  readonly holder: string;
  readonly bank: string;
  /** Last four digits. */
  readonly cardTail: string;
  readonly sealedCard: string;
  /** Equal for equal cards: finds one card under two names. */
  readonly cardIndex: string;
  readonly sealedIdentity: string | null;
  readonly maskedIdentity: string | null;
  readonly recordedBy: number;
  readonly recordedAt: Date;
}

export interface PayeeNumbers {
  readonly card: string;
  readonly identity?: string;
}

/** Spaces between groups of digits are how cards are printed; anything else that is no number is refused. */
export function checkedNumbers({ card, identity }: PayeeNumbers): { card: string; identity: string | null } {
  const digits = card.replace(/[\s-]/g, '');
  if (!isCardNumber(digits)) throw payoutError.card_invalid();
  const id = identity?.trim().toUpperCase() ?? null;
  if (id !== null && !isIdentityNumber(id)) throw payoutError.identity_invalid();
  return { card: digits, identity: id };
}
