import { api } from '../../api/client';
import { readDue } from './due-commissions';

jest.mock('../../api/client', () => ({ api: { GET: jest.fn() }, told: (asked: unknown) => asked }));

interface Query {
  readonly state: string;
  readonly from?: string;
  readonly to?: string;
  readonly order: string;
  readonly limit: number;
}

const asked = jest.mocked(api.GET as unknown as (path: string, wanted: { params: { query: Query } }) => unknown);

describe('the commissions that run out', () => {
  it('are asked for from a month ago on, the soonest first, and older ones are only counted, so that neither hides the other', async () => {
    asked.mockImplementation((_path, { params: { query } }) => ({
      rows: query.from === undefined ? [{}, {}, {}] : [{ dueAt: query.state }],
    }));
    expect(await readDue(Date.parse('2014-03-31T02:00:00Z'))).toEqual({
      open: [{ dueAt: 'asked' }, { dueAt: 'acknowledged' }],
      long: 6,
    });
    const queries = asked.mock.calls.map(([, { params }]) => params.query);
    expect(queries.filter(({ state }) => state === 'asked')).toEqual([
      { state: 'asked', from: '2014-03-01', limit: 4, order: 'oldest' },
      { state: 'asked', to: '2014-02-28', limit: 100, order: 'oldest' },
    ]);
  });
});
