import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import type { Account } from '../domain/account';
import { PasswordPolicy } from '../domain/password-policy';
import { needsSecondFactor } from '../domain/roles';
import type { Pending } from '../domain/session';
import { Totps } from '../persistence/totps';

@Injectable()
export class WhatIsPending {
  constructor(
    private readonly policy: PasswordPolicy,
    private readonly totps: Totps,
  ) {}

  /** What an account must do before anything else. */
  async of(tx: Tx, { id, officeId, role, passwordSetAt }: Account, now: Date): Promise<Pending | null> {
    if (this.policy.mustChange(passwordSetAt, now)) return 'password_change';
    if (!needsSecondFactor(role) || !(await this.totps.isRequired(tx, officeId))) return null;
    return (await this.totps.of(tx, id))?.confirmedAt ? null : 'totp_enrolment';
  }
}
