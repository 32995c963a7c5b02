import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Caller } from '@app/kernel';

export const PERMISSION = 'access:permission';
export const PUBLIC_ROUTE = 'access:public';

/** The permission a route asks for. Every route states one or is marked public; a test walks them all. */
export const Requires = (permission: string) => SetMetadata(PERMISSION, permission);

/** A route anybody may call, with the reason why. */
export const PublicRoute = (reason: string) => SetMetadata(PUBLIC_ROUTE, reason);

/** The caller as the guard of the identity context left it on the request. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<{ caller?: Caller }>();
  if (!caller) throw new Error('no caller on the request: the route is public or the guard did not run');
  return caller;
});
