import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Caller } from '@app/kernel';
import { noteActor, UnitOfWork } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditTrail } from '../application/audit-trail';
import type { SignedIn } from '../application/find-caller';
import { identityError } from '../domain/errors';
import { mayDo, type Permission } from '../domain/permissions';
import type { Pending } from '../domain/session';
import type { RequestWithSession } from './current-session';
import { PageRenewal } from './page-renewal';
import { accessOf } from './route-access';

/** What is open before a first password is changed or a second factor enrolled. */
const OPEN_WHILE_PENDING: readonly Permission[] = ['me.read', 'me.manage'];

const refusals: Readonly<Record<Pending, () => Error>> = {
  password_change: identityError.password_change_needed,
  totp_enrolment: identityError.totp_enrolment_needed,
};

/** Stands before every route: who asks, and whether the role may do what the route states. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly pages: PageRenewal,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(this.reflector, context.getHandler(), context.getClass());
    if ('defect' in access) throw new Error(access.defect);
    if ('public' in access) return true;
    const request = context.switchToHttp().getRequest<RequestWithSession & { user: SignedIn }>();
    await this.signIn(context, request);
    const { caller, sessionId, pending } = request.user;
    request.caller = caller;
    request.sessionId = sessionId;
    noteActor(request, String(caller.accountId));
    if (!mayDo(caller.role, access.permission)) await this.refuse(request, caller, access.permission);
    if (pending && !OPEN_WHILE_PENDING.includes(access.permission)) throw refusals[pending]();
    return true;
  }

  override handleRequest<T>(error: unknown, signedIn: T | false | undefined): T {
    if (error) throw error as Error;
    if (!signedIn) throw identityError.not_signed_in();
    return signedIn;
  }

  private async signIn(context: ExecutionContext, request: FastifyRequest): Promise<void> {
    try {
      await super.canActivate(context);
    } catch (error) {
      if (!(await this.pages.renew(request, context.switchToHttp().getResponse<FastifyReply>()))) throw error;
      await super.canActivate(context);
    }
  }

  private async refuse(request: FastifyRequest, caller: Caller, permission: Permission): Promise<never> {
    const subject = `${request.method} ${request.routeOptions.url ?? ''}`;
    const said = { subject, detail: { permission }, address: request.ip };
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, caller, { action: 'permission.refused', outcome: 'refused', ...said }),
    );
    throw identityError.not_permitted();
  }
}
