import { localPath } from './local-path';

describe('where a login leads', () => {
  it.each(['/', '/units/3?quarter=2014Q1&kind=adoption', '/entries/12'])(
    'goes back to the page that was asked for: %s',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    '/..//elsewhere.example/',
    '/.//elsewhere.example/',
    'javascript:alert(1)',
    'units/3',
    '/logout',
    '/login?next=/login',
  ])('never leads to another site or round in a circle: %j', (text) => {
    expect(localPath(text)).toBe('/');
  });
});
