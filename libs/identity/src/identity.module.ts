import type { KeyObject } from 'node:crypto';
import { DirectoryModule } from '@app/directory';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { AuditModule } from './audit.module';
import { CreateAccount } from './application/create-account';
import { DisableAccount } from './application/disable-account';
import { FindCaller } from './application/find-caller';
import { LetBackIn } from './application/let-back-in';
import { LogIn } from './application/log-in';
import { Passwords } from './application/passwords';
import { ReadAudit } from './application/read-audit';
import { Tokens } from './application/tokens';
import { AccessGuard } from './http/access-guard';
import { AuditController } from './http/audit.controller';
import { EveryRouteStatesAccess } from './http/every-route-states-access';
import { JWT_KEY, JwtStrategy } from './http/jwt-strategy';
import { MeController } from './http/me.controller';
import { SessionsController } from './http/sessions.controller';
import { Accounts } from './persistence/accounts';
import { LoginFailures } from './persistence/login-failures';

export interface IdentityOptions {
  /** A secret key of at least 32 bytes. */
  readonly jwtKey: KeyObject;
}

/** Puts the guard before every route of the application. Needs `UnitOfWork` and `Clock` from a global module. */
@Module({})
export class IdentityModule {
  static forRoot({ jwtKey }: IdentityOptions): DynamicModule {
    if (jwtKey.type !== 'secret' || (jwtKey.symmetricKeySize ?? 0) < 32) {
      throw new Error('jwtKey must be a secret key of at least 32 bytes');
    }
    const services = [CreateAccount, DisableAccount, LetBackIn, LogIn];
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
      controllers: [AuditController, MeController, SessionsController],
      providers: [
        { provide: JWT_KEY, useValue: jwtKey },
        { provide: APP_GUARD, useClass: AccessGuard },
        Accounts,
        EveryRouteStatesAccess,
        FindCaller,
        JwtStrategy,
        LoginFailures,
        Passwords,
        ReadAudit,
        Tokens,
        ...services,
      ],
      exports: [AuditModule, ...services],
    };
  }
}
