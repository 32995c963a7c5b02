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

export const identityPersistence: PersistencePart = {
  entities: [AccountRow, AuditHeadRow, AuditRecordRow, LoginFailureRow],
  migrations: [
    CreateAccount1700000000200,
    CreateLoginFailure1700000000201,
    LengthenAccountRole1700000000202,
    SplitAdministrator1700000000203,
    CreateAudit1700000000204,
    LengthenLoginFailures1700000000205,
  ],
};
