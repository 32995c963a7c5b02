import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Caller } from '@app/kernel';
import { noteActor, UnitOfWork } from '@app/platform';
import type { FastifyRequest } from 'fastify';
import { AuditTrail } from '../application/audit-trail';
import { identityError } from '../domain/errors';
import { mayDo, type Permission } from '../domain/permissions';
import { accessOf } from './route-access';

/** Stands before every route: who asks, and whether the role may do what the route states. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(this.reflector, context.getHandler(), context.getClass());
    if ('defect' in access) throw new Error(access.defect);
    if ('public' in access) return true;
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<FastifyRequest & { user: Caller; caller?: Caller }>();
    request.caller = request.user;
    noteActor(request, String(request.caller.accountId));
    if (!mayDo(request.caller.role, access.permission)) await this.refuse(request, request.caller, access.permission);
    return true;
  }

  private async refuse(request: FastifyRequest, caller: Caller, permission: Permission): Promise<never> {
    const subject = `${request.method} ${request.routeOptions.url ?? ''}`;
    const said = { subject, detail: { permission }, address: request.ip };
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, caller, { action: 'permission.refused', outcome: 'refused', ...said }),
    );
    throw identityError.not_permitted();
  }

  override handleRequest<T>(error: unknown, caller: T | false | undefined): T {
    if (error) throw error as Error;
    if (!caller) throw identityError.not_signed_in();
    return caller;
  }
}
