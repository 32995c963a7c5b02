import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy, type StrategyOptionsWithoutRequest } from 'passport-jwt';
import { FindCaller, type SignedIn } from '../application/find-caller';
import type { Claims } from '../application/tokens';
import { tokenOf } from './token-of-request';

export const JWT_KEY = Symbol('the key that signs tokens');

/** Checks the signature; the account is looked up at every request, so a disabled one is out at once. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(
    @Inject(JWT_KEY) key: KeyObject,
    private readonly findCaller: FindCaller,
  ) {
    super({
      jwtFromRequest: (request: unknown) => tokenOf(request as FastifyRequest),
      // Its types do not know KeyObject, but a text would be tried as a public key at every request.
      secretOrKey: key as unknown as string,
      algorithms: ['HS256'],
      // FindCaller compares with the injected clock.
      ignoreExpiration: true,
    } satisfies StrategyOptionsWithoutRequest);
  }

  async validate(claims: Partial<Claims>): Promise<SignedIn | false> {
    return (await this.findCaller.find(claims)) ?? false;
  }
}
