import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connect } from 'node:net';
import { createLog } from '../logs/log';
import { createHttpApp } from './http-app';

const LIMIT_MS = 400;
const ENDED_WITHIN_MS = LIMIT_MS + 3_000;

@Controller()
class EchoController {
  @Post('echo')
  echo(@Body() body: unknown): unknown {
    return body;
  }

  @Get('hello')
  hello(): string {
    return 'hello';
  }
}

@Module({ controllers: [EchoController] })
class EchoModule {}

interface Heard {
  readonly text: string;
  readonly ms: number;
}

describe('a connection on which no whole request arrives', () => {
  let app: NestFastifyApplication;
  let port: number;
  let lines: Record<string, unknown>[];
  beforeAll(async () => {
    const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
    lines = [];
    app = await createHttpApp(EchoModule, { log, requestTimeoutMs: LIMIT_MS });
    await app.listen(0, '127.0.0.1');
    port = Number(new URL(await app.getUrl()).port);
  });
  beforeEach(() => {
    lines = [];
  });
  afterAll(() => app.close());

  /** Says `begin`, then `more` ten times a second, until the server hangs up or it is high time that it had. */
  const hangUpAfter = (begin: string, more?: string): Promise<Heard> =>
    new Promise((resolve) => {
      const start = performance.now();
      const socket = connect(port, '127.0.0.1');
      let text = '';
      socket.setEncoding('utf8').on('data', (heard: string) => (text += heard));
      socket.on('error', () => undefined);
      socket.write(begin);
      const trickle = setInterval(() => more !== undefined && socket.write(more), 100);
      const late = setTimeout(() => socket.destroy(), ENDED_WITHIN_MS);
      socket.on('close', () => {
        clearTimeout(late);
        clearInterval(trickle);
        resolve({ text, ms: performance.now() - start });
      });
    });

  const expectEnvelope = ({ text }: Heard, status: number, code: string): void => {
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('application/json; charset=utf-8');
    expect(JSON.parse(body)).toEqual({
      code,
      message: expect.stringMatching(/\p{Script=Han}/u) as string,
      problems: [],
      requestId: /X-Request-Id: (\S+)/.exec(head)?.[1],
    });
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
  };

  it.each([
    ['headers', 'POST /echo HTTP/1.1\r\nhost: a\r\n', 'x-a: b\r\n'],
    [
      'a body',
      'POST /echo HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 10000\r\n\r\n{',
      ' ',
    ],
    ['nothing after the first line', 'POST /echo HTTP/1.1\r\n', undefined],
  ])('is cut off soon after the limit when it trickles %s, and told why', async (_what, begin, more) => {
    const heard = await hangUpAfter(begin, more);
    expectEnvelope(heard, 408, 'request_timeout');
    expect(heard.ms).toBeGreaterThan(LIMIT_MS - 50);
    expect(heard.ms).toBeLessThan(ENDED_WITHIN_MS);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    [400, 'bad_request', 'garbage', '\u0016\u0003\u0001 hello\r\n\r\n'],
    [431, 'headers_too_large', 'endless headers', `GET /hello HTTP/1.1\r\nhost: a\r\nx-a: ${'x'.repeat(20_000)}\r\n`],
  ])('is answered %i %s when %s comes, and closed', async (status, code, _what, begin) => {
    const heard = await hangUpAfter(begin);
    expectEnvelope(heard, status, code);
    // Nothing of what came: it may be anything.
    const [line, ...more] = lines;
    expect(more).toEqual([]);
    expect(line).toEqual({
      level: 'info',
      time: line?.['time'],
      msg: 'connection cut off',
      requestId: /X-Request-Id: (\S+)/.exec(heard.text)?.[1],
      status,
      code: expect.stringContaining('HPE_') as string,
      from: '127.0.0.1',
    });
  });

  it('that its client has given up is not written to', async () => {
    const handled = new Promise<boolean>((resolve) =>
      app.getHttpServer().prependOnceListener('clientError', (_error: Error, socket: { destroyed: boolean }) => {
        const write = jest.spyOn(socket as never, 'write' as never);
        setImmediate(() => resolve(write.mock.calls.length > 0));
      }),
    );
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\n', () => socket.resetAndDestroy());
    expect(await handled).toBe(false);
  });

  it('disturbs nobody else', async () => {
    const slow = hangUpAfter('POST /echo HTTP/1.1\r\n', 'x-a: b\r\n');
    const answer = await fetch(`http://127.0.0.1:${port}/hello`);
    expect(await answer.text()).toBe('hello');
    await slow;
  });
});
