import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsString } from 'class-validator';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Upload } from '../files/receive-file';
import { createLog } from '../logs/log';
import { download } from './download';
import { createHttpApp } from './http-app';
import { TakesFile, UploadedFile } from './upload';

class NoteInput {
  @IsString()
  text: string;
}

const ends: string[] = [];

@Controller()
class SampleController {
  @Post('files')
  @TakesFile()
  async take(@UploadedFile() upload: Upload): Promise<unknown> {
    let length = 0;
    try {
      for await (const piece of upload.bytes()) length += piece.length;
    } catch (error) {
      ends.push((error as { code: string }).code);
      throw error;
    }
    return { name: upload.name, size: upload.size, length };
  }

  @Post('notes')
  note(@Body() { text }: NoteInput): unknown {
    return { text };
  }

  @Get('files')
  give() {
    const bytes = (async function* () {
      yield await Promise.resolve(Buffer.from('%PDF'));
    })();
    return download({ name: '春耕 "备耕".pdf', type: 'application/pdf', size: 4 }, bytes);
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createHttpApp(SampleModule, { log: createLog('silent') });
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

const post = (url: string, payload: string | Buffer, type: string) =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });
const bytes = 'application/octet-stream';

it('a file reaches its handler piece by piece, also one far above the limit for other bodies', async () => {
  const answer = await post(`/files?name=${encodeURIComponent('春耕.docx')}`, Buffer.alloc(3_000_000, 1), bytes);
  expect([answer.statusCode, answer.json()]).toEqual([201, { name: '春耕.docx', size: 3_000_000, length: 3_000_000 }]);
});

it.each([
  ['JSON in place of a file', '/files?name=a.pdf', '{}', 'application/json', 415, 'file_expected'],
  ['a file without a name', '/files', 'x', bytes, 400, 'file_unnamed'],
  ['a file with two names', '/files?name=a&name=b', 'x', bytes, 400, 'file_unnamed'],
  ['a file in place of JSON', '/notes', 'x', bytes, 415, 'bytes_unexpected'],
])('refuses %s with a sentence', async (_, url, payload, type, status, code) => {
  const answer = await post(url, payload, type);
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
});

it('a file that is cut off midway ends with an error in the handler, so that it can be thrown away', async () => {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const headers = { 'content-type': bytes, 'content-length': 1_000_000 };
  const sending = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/files?name=a.pdf', headers });
  sending.on('error', () => undefined);
  sending.write(Buffer.alloc(500_000));
  await new Promise((resolve) => setTimeout(resolve, 100));
  sending.destroy();
  for (let i = 0; i < 100 && ends.length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ends).toEqual(['upload_cut_off']);
});

it('a download is saved under its name and never shown', async () => {
  const { headers, body } = await app.inject({ method: 'GET', url: '/files' });
  expect(body).toBe('%PDF');
  expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'content-length': '4' });
  expect(headers['x-content-type-options']).toBe('nosniff');
  const disposition = String(headers['content-disposition']);
  expect(disposition).toMatch(/^attachment; filename="\?\? \\"\?\?\\".pdf"; filename\*=UTF-8''/);
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe('春耕 "备耕".pdf');
});
