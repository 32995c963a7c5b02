import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { createLog } from '../logs/log';
import { createHttpApp } from './http-app';

@Module({})
class EmptyModule {}

describe('the description of the API', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createHttpApp(EmptyModule, { log: createLog('silent') });
    SwaggerModule.setup('api/docs', app, SwaggerModule.createDocument(app, new DocumentBuilder().build()));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  const get = (url: string) => app.inject({ method: 'GET', url });

  it('may bring its own style inside the page, as it does, and nothing more', async () => {
    const page = await get('/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<style>');
    expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("script-src 'self';");
  });

  it.each(['/api/docs/swagger-ui-init.js', '/api/docs/swagger-ui.css'])('finds its file %s', async (url) => {
    expect((await get(url)).statusCode).toBe(200);
  });
});
