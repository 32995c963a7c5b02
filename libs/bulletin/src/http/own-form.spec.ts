import type { FastifyRequest } from 'fastify';
import { requireOwnForm } from './own-form';

const request = (headers: Record<string, string>) =>
  ({ host: 'ledger.example:3000', headers }) as unknown as FastifyRequest;

describe('a form', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'http://ledger.example:3000' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://name-before-the-proxy.example' }],
    [{}],
  ])('is taken from our own pages, and from what is no browser: %j', (headers) => {
    expect(() => requireOwnForm(request(headers))).not.toThrow();
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://ledger.example:3000' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'http://elsewhere.example' }],
    [{ origin: 'http://ledger.example' }],
    [{ origin: 'null' }],
  ])('is refused from another site, so that nobody is signed in as somebody else unawares: %j', (headers) => {
    expect(() => requireOwnForm(request(headers))).toThrow(/不是从本系统的页面提交/);
  });
});
