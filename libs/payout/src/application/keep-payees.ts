import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import { Directory } from '@app/directory';
import { AuditTrail } from '@app/identity';
import { decodeCursor, pageOf, type PageOfRows, SecretBox, type Tx } from '@app/platform';
import { payoutError } from '../domain/errors';
import { checkedNumbers, type Payee, type PayeeNumbers } from '../domain/payee';
import { maskedIdentityNumber } from '../domain/payee-numbers';
import { type PayeeFilter, Payees } from '../persistence/payees';

export interface PayeeInput extends PayeeNumbers {
  readonly unitId: number;
  readonly person?: string;
  readonly holder: string;
  readonly bank: string;
}

/** A recorded payee, and who else has the same card: seldom right, so it is said. */
export interface PayeeRecorded {
  readonly payee: Payee;
  readonly sharedWith: readonly Payee[];
}

/** Where units and persons are paid. Numbers are stored sealed and shown masked; to see one takes a reason and leaves a trace. */
@Injectable()
export class KeepPayees {
  constructor(
    private readonly payees: Payees,
    private readonly directory: Directory,
    private readonly box: SecretBox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A later record of the same recipient replaces this one from now on. Refuses with `card_invalid`, `identity_invalid`, `unit_unknown`. */
  async record(tx: Tx, caller: Caller, input: PayeeInput): Promise<PayeeRecorded> {
    const { officeId, accountId: recordedBy } = caller;
    const { unitId, person = null, holder, bank } = input;
    const { card, identity } = checkedNumbers(input);
    await this.directory.requireUnits(tx, officeId, [unitId], this.clock.today());
    const id = randomUUID();
    const payee: Payee = {
      ...{ id, officeId, unitId, person, holder, bank, recordedBy, recordedAt: this.clock.now() },
      ...{
        cardTail: card.slice(-4),
        sealedCard: this.box.seal(card, cardOf(id)),
        cardIndex: this.box.index(card, 'card'),
      },
      sealedIdentity: identity === null ? null : this.box.seal(identity, identityOf(id)),
      maskedIdentity: identity === null ? null : maskedIdentityNumber(identity),
    };
    await this.payees.add(tx, payee);
    return { payee, sharedWith: await this.payees.sharing(tx, payee) };
  }

  async page(
    tx: Tx,
    officeId: number,
    filter: PayeeFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<Payee>> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'string']);
    const rows = await this.payees.page(tx, officeId, filter, after, limit + 1);
    return pageOf(rows, limit, (payee) => [payee.unitId, payee.person ?? '']);
  }

  /** The numbers in full. Who asked, about whom and why is in the audit log before they are answered. */
  async reveal(tx: Tx, caller: Caller, id: string, reason: string): Promise<{ card: string; identity: string | null }> {
    const payee = await this.payees.find(tx, caller.officeId, id);
    if (!payee) throw payoutError.payee_not_found();
    const { unitId, person, holder } = payee;
    const subject = `payee ${id}`;
    await this.audit.record(tx, caller, {
      action: 'payee.reveal',
      subject,
      detail: { unitId, person, holder, reason },
    });
    const identity = payee.sealedIdentity === null ? null : this.box.open(payee.sealedIdentity, identityOf(id));
    return { card: this.cardOf(payee), identity };
  }

  /** For the bank's file alone. */
  cardOf({ id, sealedCard }: Payee): string {
    return this.box.open(sealedCard, cardOf(id));
  }
}

const cardOf = (id: string) => `payout_payee ${id} card`;
const identityOf = (id: string) => `payout_payee ${id} identity`;
