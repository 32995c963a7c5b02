import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { platformErrors } from '../errors';

/** What every request that writes carries besides its body. */
export interface WriteRequest {
  readonly caller: Caller;
  /** Of the header `Idempotency-Key`; null without one. */
  readonly idempotencyKey: string | null;
  /** `?dryRun=true`: do everything, write nothing. */
  readonly dryRun: boolean;
  /** What stands in the books already is a refusal, not an answer. */
  readonly refuseKnown?: boolean;
}

/** Takes caller, idempotency key and dry run from a request. Refuses a key that is not 1 to 80 visible ASCII characters. */
export const CurrentWrite = createParamDecorator((_: unknown, context: ExecutionContext) => writeOf(context));

/** The same for a write that knows no dry run: asked for one it refuses, because whoever asks wants nothing written. */
export const CurrentWriteForGood = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const write = writeOf(context);
  if (write.dryRun) throw platformErrors.dry_run_unsupported();
  return write;
});

/** Says in a header that the answer is that of an earlier, equal request. */
export function tellReplayed(reply: FastifyReply, replayed: boolean): void {
  if (replayed) void reply.header('idempotent-replayed', 'true');
}

function writeOf(context: ExecutionContext): WriteRequest {
  const request = context.switchToHttp().getRequest<FastifyRequest & { caller?: Caller }>();
  if (!request.caller) throw new Error('no caller on the request: the route is public or the guard did not run');
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !/^[\x21-\x7e]{1,80}$/.test(key)))
    throw platformErrors.bad_idempotency_key();
  const { dryRun } = request.query as { dryRun?: unknown };
  if (dryRun !== undefined && dryRun !== 'true' && dryRun !== 'false') throw platformErrors.bad_dry_run();
  return { caller: request.caller, idempotencyKey: key ?? null, dryRun: dryRun === 'true' };
}
