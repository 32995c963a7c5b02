import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Where the interactive description of the API lives; its pages carry a style sheet of their own inside. */
const DOCS = /^\/api\/docs(?:[/?-]|$)/;

const POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/**
 * No inline script or style, no frames, nothing from elsewhere, no answer kept in a cache unless its handler says so.
 * Not `upgrade-insecure-requests`: many offices serve plain HTTP inside their own network.
 */
export async function setSecurityHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  const docsPolicy = policyText({ ...POLICY, 'style-src': ["'self'", "'unsafe-inline'"] });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      reply.header('cache-control', 'no-store');
      if (DOCS.test(request.url)) reply.header('content-security-policy', docsPolicy);
      done();
    });
}

/** The policy of a page whose script makes style elements: those that carry the nonce of this answer count. */
export function policyWithStyles(nonce: string): string {
  return policyText({ ...POLICY, 'style-src': ["'self'", `'nonce-${nonce}'`] });
}

function policyText(policy: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join(';');
}
