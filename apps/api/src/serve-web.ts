import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { policyWithStyles, projectPath } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Stands in the built page wherever the nonce of an answer belongs; apps/web/vite.config.mjs puts it there. */
const NONCE = '{{nonce}}';
const YEAR_MS = 365 * 86_400_000;

/**
 * Serves the browser application below /app. A file has the hash of its content in its name, so browsers keep it; the page
 * itself names the files and is asked for anew each time. Every other address below /app is one of the application's own.
 * False when it was not built.
 */
export async function serveWeb(app: NestFastifyApplication, folder = projectPath('dist', 'web')): Promise<boolean> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return false;
  const html = readFileSync(page, 'utf8');
  await app.register(files, {
    root: join(folder, 'assets'),
    prefix: '/app/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    maxAge: YEAR_MS,
    immutable: true,
  });
  const fastify = app.getHttpAdapter().getInstance();
  const answer = (_request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', policyWithStyles(nonce))
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(NONCE, nonce));
  };
  fastify.get('/app', answer);
  fastify.get('/app/*', answer);
  return true;
}
