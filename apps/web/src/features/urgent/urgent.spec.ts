import type { Schemas } from '../../api/client';
import { byUrgency } from './urgent';

jest.mock('../../api/client', () => ({}));

const item = (name: string, dueAt: string | null, awareAt = '2014-03-20T00:00:00.000Z') =>
  ({ item: { title: name }, dueAt, urgency: { awareAt } }) as unknown as Schemas['OpenUrgentItemResponse'];

describe('the order of urgent items', () => {
  it('is that of their deadlines, so that what is late stands above what has time, and what was received below both', () => {
    const rows = [
      item('签收较晚', null, '2014-03-20T01:00:00.000Z'),
      item('有时间', '2014-03-20T03:00:00.000Z'),
      item('签收较早', null, '2014-03-20T00:30:00.000Z'),
      item('超时', '2014-03-20T01:00:00.000Z'),
    ];
    expect(rows.sort(byUrgency).map(({ item: { title } }) => title)).toEqual([
      '超时',
      '有时间',
      '签收较早',
      '签收较晚',
    ]);
  });
});
