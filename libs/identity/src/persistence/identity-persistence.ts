import type { PersistencePart } from '@app/platform';
import { AccountRow } from './account-row';
import { AuditHeadRow, AuditRecordRow } from './audit-rows';
import { LoginFailureRow } from './login-failure-row';
import { CreateAccount1700000000200 } from './migrations/1700000000200-create-account';
import { CreateLoginFailure1700000000201 } from './migrations/1700000000201-create-login-failure';
import { LengthenAccountRole1700000000202 } from './migrations/1700000000202-lengthen-account-role';
import { SplitAdministrator1700000000203 } from './migrations/1700000000203-split-administrator';
import { CreateAudit1700000000204 } from './migrations/1700000000204-create-audit';
import { LengthenLoginFailures1700000000205 } from './migrations/1700000000205-lengthen-login-failures';
import { CreateSession1700000000206 } from './migrations/1700000000206-create-session';
import { AddPasswordSetAt1700000000207 } from './migrations/1700000000207-add-password-set-at';
import { SealPasswordSetAt1700000000208 } from './migrations/1700000000208-seal-password-set-at';
import { CreatePasswordHistory1700000000209 } from './migrations/1700000000209-create-password-history';
import { CreateTotp1700000000210 } from './migrations/1700000000210-create-totp';
import { CreateSecuritySettings1700000000211 } from './migrations/1700000000211-create-security-settings';
import { LengthenTotpSecret1700000000212 } from './migrations/1700000000212-lengthen-totp-secret';
import { AddLoginFailureAddress1700000000213 } from './migrations/1700000000213-add-login-failure-address';
import { PasswordHistoryRow } from './password-history-row';
import { SessionRow } from './session-row';
import { SecuritySettingsRow, TotpRow } from './totp-row';

export const identityPersistence: PersistencePart = {
  entities: [
    AccountRow,
    AuditHeadRow,
    AuditRecordRow,
    LoginFailureRow,
    PasswordHistoryRow,
    SecuritySettingsRow,
    SessionRow,
    TotpRow,
  ],
  migrations: [
    CreateAccount1700000000200,
    CreateLoginFailure1700000000201,
    LengthenAccountRole1700000000202,
    SplitAdministrator1700000000203,
    CreateAudit1700000000204,
    LengthenLoginFailures1700000000205,
    CreateSession1700000000206,
    AddPasswordSetAt1700000000207,
    SealPasswordSetAt1700000000208,
    CreatePasswordHistory1700000000209,
    CreateTotp1700000000210,
    CreateSecuritySettings1700000000211,
    LengthenTotpSecret1700000000212,
    AddLoginFailureAddress1700000000213,
  ],
};
