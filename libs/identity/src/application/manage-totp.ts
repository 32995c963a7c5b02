import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import { type SettingState, SettingStates, type Tx } from '@app/platform';
import { type Account, normalLogin } from '../domain/account';
import { identityError } from '../domain/errors';
import { Accounts } from '../persistence/accounts';
import { Sessions } from '../persistence/sessions';
import { Totps } from '../persistence/totps';
import { type AuditActor, AuditTrail } from './audit-trail';
import { operatorOf } from './operator';
import { SecondFactor } from './second-factor';

const SETTING = 'security-settings';

/** What an office has decided about signing in. */
export interface SecuritySettings extends SettingState {
  /** Whether finance and administrators must have a second factor. */
  readonly totpRequired: boolean;
}

/** The second factor, from its secret to its end. */
@Injectable()
export class ManageTotp {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly totps: Totps,
    private readonly factor: SecondFactor,
    private readonly audit: AuditTrail,
    private readonly states: SettingStates,
  ) {}

  /** A secret for the authenticator; a code of it must follow before it counts. Asked again there is another one. */
  async enrol(tx: Tx, caller: Caller): Promise<{ secret: string; uri: string }> {
    const account = await this.accounts.byId(tx, caller.accountId);
    const made = account && (await this.factor.enrol(tx, account));
    if (!made) throw identityError.totp_on();
    return made;
  }

  /** From now on a code is asked for at every log-in. Answers with the recovery codes, once. */
  async confirm(tx: Tx, caller: Caller, sessionId: string, code: string, address: string): Promise<readonly string[]> {
    const codes = await this.factor.confirm(tx, caller.accountId, code);
    if (!codes) throw identityError.totp_code_wrong();
    await this.sessions.change(tx, sessionId, { pending: null });
    await this.audit.record(tx, caller, { action: 'totp.enrol', subject: `account ${caller.accountId}`, address });
    return codes;
  }

  /** For whoever lost the authenticator and the recovery codes. */
  async remove(tx: Tx, by: AuditActor, accountId: number, address?: string): Promise<void> {
    const account = await this.accounts.byId(tx, accountId);
    if (account?.officeId !== by.officeId) throw identityError.account_not_found({ account: accountId });
    if (!(await this.totps.remove(tx, accountId))) throw identityError.totp_off();
    await this.audit.record(tx, by, { action: 'totp.remove', subject: `account ${accountId}`, address });
  }

  /** On the console: for the last security administrator, whom nobody else can help. */
  async removeOf(tx: Tx, given: string): Promise<Account> {
    const login = normalLogin(given);
    const account = (await this.accounts.byLogin(tx, login))?.account;
    if (!account) throw identityError.login_unknown({ login });
    await this.remove(tx, operatorOf(account.officeId), account.id);
    return account;
  }

  /**
   * Who must have one and has none is asked for it at the next log-in or renewal. Refuses with `setting_changed` whoever saw
   * another version.
   */
  async require(tx: Tx, by: Caller, required: boolean, seen: number, address: string): Promise<SecuritySettings> {
    const state = await this.states.change(tx, by, SETTING, seen);
    await this.totps.require(tx, by.officeId, required);
    const detail = { totpRequired: required };
    await this.audit.record(tx, by, { action: 'security.settings', detail, address });
    return { totpRequired: required, ...state };
  }

  async settings(tx: Tx, officeId: number): Promise<SecuritySettings> {
    const totpRequired = await this.totps.isRequired(tx, officeId);
    return { totpRequired, ...(await this.states.of(tx, officeId, SETTING)) };
  }
}
