import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { create } from 'content-disposition';
import { Readable } from 'node:stream';

/** What a download says of itself. */
export interface Download {
  readonly name: string;
  readonly type: string;
  /** Bytes, when known beforehand. */
  readonly size?: number;
}

/** An answer that a browser saves and never shows: what somebody uploaded must not run in our pages' place. */
export function download({ name, type, size }: Download, bytes: AsyncIterable<Buffer>): StreamableFile {
  const stream = Readable.from(bytes, { objectMode: false });
  return new StreamableFile(stream, { type, disposition: create(name), ...(size !== undefined && { length: size }) });
}

/** Describes a handler that answers with a file. */
export function GivesFile(...types: readonly string[]): MethodDecorator {
  return applyDecorators(
    ApiProduces(...types),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'The file, as an attachment' }),
  );
}
