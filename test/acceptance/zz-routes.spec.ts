import { TestApp } from '../support/test-app';
import { openApiOf } from '../../apps/api/src/open-api';
it('x', async () => {
  const app = await TestApp.start();
  console.log(app.nest.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
  console.log(JSON.stringify(Object.entries(openApiOf(app.nest).paths).map(([p, o]) => [p, Object.keys(o as object)])));
  await app.close();
});
