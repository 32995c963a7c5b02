import type { Type } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { PERMISSION, PUBLIC_ROUTE } from '@app/platform';
import { isPermission, type Permission } from '../domain/permissions';

// Nest hands handlers out as this type.
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
type Handler = Function;

/** What a route states about who may call it: exactly one of a known permission and a reason to be public. */
export function accessOf(
  reflector: Reflector,
  handler: Handler,
  controller: Type,
): { permission: Permission } | { public: string } | { defect: string } {
  const places: [Handler, Type] = [handler, controller];
  const permission = reflector.getAllAndOverride<string | undefined>(PERMISSION, places);
  const reason = reflector.getAllAndOverride<string | undefined>(PUBLIC_ROUTE, places);
  const route = `${controller.name}.${handler.name}`;
  if (permission !== undefined && reason !== undefined)
    return { defect: `${route} is public and asks for a permission` };
  if (reason !== undefined)
    return reason.trim() === '' ? { defect: `${route} is public without a reason` } : { public: reason };
  if (permission === undefined) return { defect: `${route} states no permission` };
  return isPermission(permission)
    ? { permission }
    : { defect: `${route} asks for the unknown permission ${permission}` };
}
