import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RenewSession } from '../application/renew-session';
import { clearSessionCookie, putSessionCookie, renewalCookieOf, setSessionCookie } from './session-cookie';
import { isByCookie } from './token-of-request';

/** Somebody who reads pages is not asked to sign in again every fifteen minutes. */
@Injectable()
export class PageRenewal {
  constructor(private readonly renewSession: RenewSession) {}

  /** Whether the request now carries a token that counts. */
  async renew(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const token = isByCookie(request) ? renewalCookieOf(request) : null;
    if (token === null) return false;
    try {
      const session = await this.renewSession.renew(token, request.ip);
      setSessionCookie(reply, session);
      putSessionCookie(request, session);
      return true;
    } catch (error) {
      if (!(error instanceof DomainError && error.kind === 'unauthenticated')) throw error;
      clearSessionCookie(reply);
      return false;
    }
  }
}
