import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiQuery } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { platformErrors } from '../errors';
import type { Upload } from '../files/receive-file';

const MEDIA_TYPE = 'application/octet-stream';
const LONGEST_NAME = 500;

/** Marks a handler whose request is one file: its bytes are the body, its name is `?name=`. */
export function TakesFile(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ takesFile: true }),
    ApiConsumes(MEDIA_TYPE),
    ApiQuery({ name: 'name', description: "The file's name with its ending", example: '春耕备耕情况.docx' }),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
}

/** The file of a request. Throws `file_expected`, `file_unnamed`. */
export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(request.body instanceof Readable)) throw platformErrors.file_expected();
  const { name } = request.query as { name?: unknown };
  if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME) throw platformErrors.file_unnamed();
  return new Arriving(name, sizeOf(request), request.body);
});

/** Hands bodies of bytes to the handlers that take files, unread and without the limit for other bodies. */
export function acceptFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(MEDIA_TYPE, (request, payload, done) => {
    const { takesFile } = request.routeOptions.config as { takesFile?: boolean };
    if (takesFile) done(null, payload);
    else done(platformErrors.bytes_unexpected());
  });
}

/** Its stream is hidden from the pipe that walks through whatever a handler is given. */
class Arriving implements Upload {
  readonly #body: Readable;

  constructor(
    readonly name: string,
    readonly size: number | null,
    body: Readable,
  ) {
    this.#body = body;
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of this.#body) yield piece as Uint8Array;
    } catch (error) {
      throw Object.assign(platformErrors.upload_cut_off(), { cause: error });
    }
  }
}

function sizeOf({ headers }: FastifyRequest): number | null {
  const size = Number(headers['content-length'] ?? NaN);
  return Number.isSafeInteger(size) ? size : null;
}
