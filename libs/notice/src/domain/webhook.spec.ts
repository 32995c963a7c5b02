import { happening } from './happening';
import { bodyOf, type Delivery, MOST_ATTEMPTS, pauseAfter, signatureOf } from './webhook';

describe('a webhook', () => {
  it('signs timestamp and body, so that neither can be exchanged: the example of the documentation', () => {
    // printf '1393660800.{"kind":"test"}' | openssl dgst -sha256 -hmac 'a secret of the office'
    expect(signatureOf('a secret of the office', 1393660800, '{"kind":"test"}')).toBe(
      'sha256=85e7bd3eaf286ed4ddb78759cb86c2abd5fe3422d5dfc19590c65fe02d00e7ab',
    );
  });

  it('is tried nine times over about half a day, ever more rarely', () => {
    const pauses = Array.from({ length: MOST_ATTEMPTS }, (_, i) => pauseAfter(i + 1));
    expect(pauses.slice(0, 4)).toEqual([10_000, 40_000, 160_000, 640_000]);
    expect(pauses.at(-1)).toBeNull();
    const hours = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0) / 3_600_000;
    expect(hours).toBeGreaterThan(11);
    expect(hours).toBeLessThan(24);
  });

  it('carries ids and kind, and nothing a purge could not reach', () => {
    const at = new Date('2014-03-05T00:00:00Z');
    const delivery = { id: 'd1', kind: 'adopted', createdAt: at } as Delivery;
    const facts = {
      item: 'i1',
      event: 7,
      publication: '政务@district',
      amounts: [{ asset: 'point', amount: '10', title: '分' }],
    };
    const what = happening('event 7', { officeId: 1, kind: 'adopted', at, unitId: 3, actorId: null, facts });
    expect(JSON.parse(bodyOf(delivery, what))).toEqual({
      id: 'd1',
      kind: 'adopted',
      at: '2014-03-05T00:00:00.000Z',
      unit: 3,
      item: 'i1',
      event: 7,
      commissionedDraft: null,
    });
  });
});
