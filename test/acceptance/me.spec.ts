import request from 'supertest';
import { permissionsFor } from '@app/identity';
import { TestApp } from '../support/test-app';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { everybody } from '../support/routes';

const URL = '/api/v1/me';

describe('GET /api/v1/me', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('tells each role who it is, and a liaison for which unit it speaks', async () => {
    const { officeId } = app;
    for (const who of everybody) {
      if (who.startsWith('liaison')) continue;
      const { caller } = await app.signIn(who);
      expect((await app.get(who, URL)).body).toEqual({
        accountId: caller.accountId,
        officeId,
        unitId: null,
        role: who,
        name: who,
        permissions: permissionsFor(who),
      });
    }
    expect((await app.get('liaison of 丙镇', URL)).body).toMatchObject({ role: 'liaison', unitId: app.unit('丙镇') });
  });

  it('tells the same role of another office that it belongs there', async () => {
    const neighbour = await aNeighbour(app);
    expect((await neighbour.get('editor', URL)).body).toMatchObject({ officeId: neighbour.officeId, role: 'editor' });
  });

  it('tells a stranger nothing, and keeps the answer out of caches', async () => {
    expectRefusal(await request(app.nest.getHttpServer()).get(URL), 401, 'not_signed_in');
    expect((await app.get('editor', URL)).headers['cache-control']).toBe('no-store');
  });

  it('does not take the cookie of pages, which a browser would send for another site', async () => {
    const { token } = await app.signIn('editor');
    const answer = await request(app.nest.getHttpServer()).get(URL).set('cookie', `session=${token}`);
    expectRefusal(answer, 401, 'not_signed_in');
  });
});
