import { DomainError } from '@app/kernel';
import { CanActivate, Controller, Get, Module, type Type, UseGuards } from '@nestjs/common';
import { createLog } from '../logs/log';
import type { ErrorView } from './error-view';
import { createHttpApp } from './http-app';
import { Page, PageErrorRenderer } from './page';

const refuse = (kind: 'forbidden' | 'unauthenticated' | 'conflict') => new DomainError('some_code', kind, '一句话');

class Guard implements CanActivate {
  canActivate(): boolean {
    throw refuse('unauthenticated');
  }
}

@Controller('pages')
@Page()
class PagesController {
  @Get('forbidden')
  forbidden(): never {
    throw refuse('forbidden');
  }

  @Get('guarded')
  @UseGuards(Guard)
  guarded(): string {
    return 'never';
  }

  @Get('undrawable')
  undrawable(): never {
    throw refuse('conflict');
  }
}

@Controller('mixed')
class MixedController {
  @Get('page')
  @Page()
  page(): never {
    throw refuse('forbidden');
  }

  @Get('json')
  json(): never {
    throw refuse('forbidden');
  }
}

class Renderer extends PageErrorRenderer {
  render(error: ErrorView): { html: string } | { redirectTo: string } {
    if (error.status === 409) throw new Error('template missing');
    return error.status === 401 ? { redirectTo: '/login' } : { html: `<h1>${error.status} ${error.message}</h1>` };
  }
}

const controllers = [PagesController, MixedController];

@Module({ controllers, providers: [{ provide: PageErrorRenderer, useClass: Renderer }] })
class WithRenderer {}

@Module({ controllers })
class WithoutRenderer {}

async function ask(module: Type, url: string, accept = 'text/html') {
  const app = await createHttpApp(module, { log: createLog('silent') });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const answer = await app.inject({ method: 'GET', url, headers: { accept } });
  await app.close();
  return answer;
}

describe('an error of a page', () => {
  it.each(['/pages/forbidden', '/mixed/page'])('is drawn as a page with its own status (%s)', async (url) => {
    const answer = await ask(WithRenderer, url);
    expect([answer.statusCode, answer.body]).toEqual([403, '<h1>403 一句话</h1>']);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('may lead elsewhere, also when a guard refuses before the handler', async () => {
    const answer = await ask(WithRenderer, '/pages/guarded');
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/login']);
  });

  it('is answered in JSON when nothing draws it, or the drawing fails', async () => {
    expect((await ask(WithoutRenderer, '/pages/forbidden')).json()).toMatchObject({ code: 'some_code' });
    const undrawable = await ask(WithRenderer, '/pages/undrawable');
    expect([undrawable.statusCode, undrawable.json<{ code: string }>().code]).toEqual([409, 'some_code']);
  });

  it('is not drawn for a handler of the API, even if a browser asks', async () => {
    expect((await ask(WithRenderer, '/mixed/json')).json()).toMatchObject({ code: 'some_code' });
  });

  it('is drawn for a mistyped address if a browser asks, and only then', async () => {
    expect((await ask(WithRenderer, '/nowhere')).body).toContain('<h1>404');
    expect((await ask(WithRenderer, '/nowhere', 'application/json')).json()).toMatchObject({ code: 'unknown_route' });
  });
});
