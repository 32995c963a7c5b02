import { DomainError, type ErrorKind } from '@app/kernel';
import {
  BadRequestException,
  Body,
  Controller,
  ForbiddenException,
  Get,
  Module,
  Param,
  Post,
  Query,
  Req,
  UnauthorizedException,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsInt, IsString } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { createLog } from '../logs/log';
import { createHttpApp } from './http-app';
import { noteActor } from './request-log';

class EchoInput {
  @IsString()
  text: string;
}

class ListQuery {
  @IsInt()
  @Type(() => Number)
  limit: number;
}

const KINDS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
  busy: 503,
};

@Controller()
class SampleController {
  @Post('echo')
  echo(@Body() input: EchoInput, @Req() request: FastifyRequest): unknown {
    noteActor(request, 'account-7');
    return { text: input.text, cookies: request.cookies };
  }

  @Get('list')
  list(@Query() query: ListQuery): number {
    return query.limit;
  }

  @Get('kinds/:kind')
  kind(@Param('kind') kind: ErrorKind): never {
    throw new DomainError('some_code', kind, '一句话', [{ field: 'a', code: 'b', message: '丙' }]);
  }

  @Get('nest/:which')
  nest(@Param('which') which: string): never {
    if (which === '401') throw new UnauthorizedException();
    if (which === '403') throw new ForbiddenException('English of a library');
    throw new BadRequestException(['English of a library']);
  }

  @Get('defect')
  defect(): never {
    throw Object.assign(new Error('SELECT secret FROM account'), { statusCode: 'no' });
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

describe('the HTTP edge', () => {
  let app: NestFastifyApplication;
  let lines: Record<string, unknown>[];
  beforeAll(async () => {
    const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
    lines = [];
    app = await createHttpApp(SampleModule, { log });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  beforeEach(() => {
    lines = [];
  });
  afterAll(() => app.close());

  const get = (url: string, headers = {}) => app.inject({ method: 'GET', url, headers });
  const post = (payload: string, contentType = 'application/json', headers = {}) =>
    app.inject({ method: 'POST', url: '/echo', payload, headers: { ...headers, 'content-type': contentType } });

  describe('answers an error', () => {
    it.each(Object.entries(KINDS))('of the kind %s with %i and always in the same form', async (kind, status) => {
      const answer = await get(`/kinds/${kind}`);
      expect(answer.statusCode).toBe(status);
      expect(answer.json()).toEqual({
        code: 'some_code',
        message: '一句话',
        problems: [{ field: 'a', code: 'b', message: '丙' }],
        requestId: answer.headers['x-request-id'],
      });
    });

    it.each([
      ['malformed JSON', 400, 'malformed_body', () => post('{"text": ')],
      ['JSON that would poison a prototype', 400, 'malformed_body', () => post('{"__proto__": {"a": 1}}')],
      ['no content', 400, 'empty_body', () => post('')],
      ['too large a body', 413, 'body_too_large', () => post(JSON.stringify({ text: 'x'.repeat(257 * 1024) }))],
      ['a strange media type', 415, 'unsupported_media_type', () => post('text', 'application/xml')],
      ['an unknown address', 404, 'unknown_route', () => get('/nowhere?token=hunter2')],
      ['a method nobody serves', 404, 'unknown_route', () => app.inject({ method: 'DELETE', url: '/echo' })],
      ['an unreadable address', 400, 'bad_url', () => get('/kinds/%zz')],
      ['a field that does not fit', 400, 'invalid_input', () => post('{"text": 1}')],
      ["a guard's refusal", 401, 'unauthenticated', () => get('/nest/401')],
      ["a library's refusal", 403, 'forbidden', () => get('/nest/403')],
      ["Nest's own refusal", 400, 'bad_request', () => get('/nest/400')],
    ])('to %s with %i %s and a Chinese sentence', async (_what, status, code, ask) => {
      const answer = await ask();
      expect(answer.statusCode).toBe(status);
      const body = answer.json<Record<string, unknown>>();
      expect(body).toEqual({
        code,
        message: expect.stringMatching(/\p{Script=Han}/u) as string,
        problems: expect.any(Array) as unknown[],
        requestId: answer.headers['x-request-id'],
      });
      expect(answer.body).not.toMatch(/hunter2|English|\n/);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    });

    it('names address and method when it does not know them, so that a typing error is seen', async () => {
      const { message } = (await get('/nowhere?token=hunter2')).json<{ message: string }>();
      expect(message).toContain('GET /nowhere');
    });

    it('that is a defect without any detail, and keeps the detail for the log', async () => {
      const answer = await get('/defect');
      expect(answer.statusCode).toBe(500);
      expect(answer.json()).toMatchObject({ code: 'internal', message: expect.stringContaining('管理员') as string });
      expect(answer.body).not.toContain('SELECT');
      const logged = lines.find((line) => line['level'] === 'error');
      expect(logged).toMatchObject({
        requestId: answer.headers['x-request-id'],
        err: { message: 'SELECT secret FROM account', stack: expect.stringContaining('http-app.spec') as string },
      });
    });

    it('of a busy house with the time to wait', async () => {
      expect((await get('/kinds/busy')).headers['retry-after']).toBe('3');
    });
  });

  describe('accepts', () => {
    it('JSON and forms, for a login page is a form', async () => {
      expect((await post('{"text":"信息"}')).json()).toMatchObject({ text: '信息' });
      const form = await post('text=%E4%BF%A1%E6%81%AF', 'application/x-www-form-urlencoded');
      expect(form.json()).toMatchObject({ text: '信息' });
    });

    it('cookies', async () => {
      const answer = await post('{"text":"a"}', 'application/json', { cookie: 'session=s1' });
      expect(answer.json()).toMatchObject({ cookies: { session: 's1' } });
    });

    it('numbers in a query', async () => {
      expect((await get('/list?limit=20')).json()).toBe(20);
      expect((await get('/list?limit=x')).json()).toMatchObject({ problems: [{ field: 'limit', code: 'isInt' }] });
    });
  });

  describe('gives each request an id', () => {
    it('of its own, and returns it', async () => {
      const [one, two] = [await get('/list?limit=1'), await get('/list?limit=1')];
      expect(one.headers['x-request-id']).toMatch(/^[\w-]{36}$/);
      expect(two.headers['x-request-id']).not.toBe(one.headers['x-request-id']);
    });

    it("or the caller's, so that a proxy's log can be matched", async () => {
      const answer = await get('/list?limit=1', { 'x-request-id': 'proxy-0001' });
      expect(answer.headers['x-request-id']).toBe('proxy-0001');
    });

    it.each(['short', 'x'.repeat(65), 'two words', '<script>alert(1)</script>'])(
      'but not %p, which could spoil a log',
      async (id) => {
        expect((await get('/list?limit=1', { 'x-request-id': id })).headers['x-request-id']).not.toBe(id);
      },
    );
  });

  describe('logs a request', () => {
    it('in one line, by its route and its actor', async () => {
      const answer = await post('{"text":"a"}');
      expect(lines).toEqual([
        {
          level: 'info',
          time: expect.any(String) as string,
          requestId: answer.headers['x-request-id'],
          method: 'POST',
          route: '/echo',
          status: 201,
          ms: expect.any(Number) as number,
          actor: 'account-7',
          msg: 'request',
        },
      ]);
    });

    it('without anything a caller could have meant as a secret', async () => {
      const secret = { cookie: 'a=hunter2', authorization: 'Bearer hunter2' };
      await post('{"text":"hunter2","hunter2":1}', 'application/json', secret);
      await get('/kinds/conflict?token=hunter2', secret);
      await get('/nowhere/hunter2', secret);
      expect(lines).toHaveLength(3);
      expect(JSON.stringify(lines)).not.toContain('hunter2');
    });
  });

  describe('sends headers', () => {
    const policyOf = async (url: string) => (await get(url)).headers['content-security-policy'] as string;

    it.each(['/list?limit=1', '/nowhere', '/defect'])(
      'that forbid inline script and style and foreign frames (%s)',
      async (url) => {
        const policy = await policyOf(url);
        expect(policy).toContain("script-src 'self';");
        expect(policy).toContain("style-src 'self';");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toContain('unsafe');
      },
    );

    it('relaxed for no address that merely begins alike', async () => {
      expect(await policyOf('/api/docsomething')).not.toContain('unsafe');
    });

    it('that keep answers out of caches and types unguessed', async () => {
      const { headers } = await get('/list?limit=1');
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      expect(headers['x-powered-by']).toBeUndefined();
    });
  });
});
