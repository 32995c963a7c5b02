import { aDeclaration } from '@app/testing';
import { TestApp } from '../support/test-app';

describe('Idempotency-Key', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('belongs to the account that chose it, so that two liaisons may both use 1 and neither learns of the other', async () => {
    const submit = (unit: string) =>
      app.post(
        `liaison of ${unit}`,
        '/api/v1/items',
        { title: '春耕备耕进展', contributors: [{ unitId: app.unit(unit) }], declaration: aDeclaration },
        { 'idempotency-key': '1' },
      );
    const [first, second] = [await submit('甲局'), await submit('乙局')];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((second.body as { itemId: string }).itemId).not.toBe((first.body as { itemId: string }).itemId);
  });
});
