import type { KeyObject } from 'node:crypto';
import { DirectoryModule } from '@app/directory';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { AssignAccount } from './application/assign-account';
import { ChangePassword } from './application/change-password';
import { AuditModule } from './audit.module';
import { CreateAccount } from './application/create-account';
import { DisableAccount } from './application/disable-account';
import { FindCaller } from './application/find-caller';
import { LetBackIn } from './application/let-back-in';
import { LogIn } from './application/log-in';
import { LogOut } from './application/log-out';
import { LoginLocks } from './application/login-locks';
import { ManageTotp } from './application/manage-totp';
import { OpenSession } from './application/open-session';
import { OwnSessions } from './application/own-sessions';
import { Passwords } from './application/passwords';
import { ReadAccounts } from './application/read-accounts';
import { ReadAudit } from './application/read-audit';
import { RenewSession } from './application/renew-session';
import { SecondFactor } from './application/second-factor';
import { SealPlainTotps } from './application/seal-plain-totps';
import { Tokens } from './application/tokens';
import { TotpLocker } from './application/totp-locker';
import { WhatIsPending } from './application/what-is-pending';
import { LockoutLimits } from './domain/lockout';
import { PasswordPolicy, type PasswordPolicyName } from './domain/password-policy';
import { AccessGuard } from './http/access-guard';
import { AccountsController } from './http/accounts.controller';
import { AuditController } from './http/audit.controller';
import { EveryRouteStatesAccess } from './http/every-route-states-access';
import { JWT_KEY, JwtStrategy } from './http/jwt-strategy';
import { MeController } from './http/me.controller';
import { PageRenewal } from './http/page-renewal';
import { SecurityController } from './http/security.controller';
import { SessionsController } from './http/sessions.controller';
import { Accounts } from './persistence/accounts';
import { LoginFailures } from './persistence/login-failures';
import { Sessions } from './persistence/sessions';
import { Totps } from './persistence/totps';

export interface IdentityOptions {
  /** A secret key of at least 32 bytes. */
  readonly jwtKey: KeyObject;
  /** `nist` unless said otherwise. */
  readonly passwordPolicy?: PasswordPolicyName | undefined;
  /** So many failures within ten minutes lock an address; five unless said otherwise. */
  readonly failuresOfAddress?: number;
}

/** Puts the guard before every route of the application. Needs `UnitOfWork`, `Clock` and `SecretBox` from a global module. */
@Module({})
export class IdentityModule {
  static forRoot({ jwtKey, passwordPolicy, failuresOfAddress }: IdentityOptions): DynamicModule {
    if (jwtKey.type !== 'secret' || (jwtKey.symmetricKeySize ?? 0) < 32) {
      throw new Error('jwtKey must be a secret key of at least 32 bytes');
    }
    const services = [
      ChangePassword,
      CreateAccount,
      DisableAccount,
      LetBackIn,
      LogIn,
      LogOut,
      ManageTotp,
      ReadAccounts,
    ];
    return {
      module: IdentityModule,
      // Whoever reveals or purges something records it in the audit log.
      global: true,
      imports: [
        AuditModule,
        DirectoryModule,
        DiscoveryModule,
        JwtModule.register({ secret: jwtKey, signOptions: { algorithm: 'HS256' } }),
      ],
      controllers: [AccountsController, AuditController, MeController, SecurityController, SessionsController],
      providers: [
        { provide: JWT_KEY, useValue: jwtKey },
        { provide: PasswordPolicy, useValue: new PasswordPolicy(passwordPolicy) },
        { provide: LockoutLimits, useValue: new LockoutLimits(failuresOfAddress) },
        { provide: APP_GUARD, useClass: AccessGuard },
        Accounts,
        AssignAccount,
        EveryRouteStatesAccess,
        FindCaller,
        JwtStrategy,
        LoginFailures,
        LoginLocks,
        OpenSession,
        OwnSessions,
        PageRenewal,
        Passwords,
        ReadAudit,
        RenewSession,
        SealPlainTotps,
        SecondFactor,
        Sessions,
        Tokens,
        TotpLocker,
        Totps,
        WhatIsPending,
        ...services,
      ],
      exports: [AuditModule, ...services],
    };
  }
}
