import { directoryPersistence } from '@app/directory';
import { managerOf } from '@app/platform';
import { aLedger, construct, openTestDatabase, type LedgerBuilt, type TestDatabase } from '@app/testing';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { EventFinder, type EventOrder, type Sought } from '../persistence/event-finder';
import { type EventsAsked, FindEvents } from './find-events';

let database: TestDatabase;
let ledger: LedgerBuilt;
const events = construct(FindEvents);
const booked: EventOrder = { by: 'booked', descending: false };

beforeAll(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
  ledger = await aLedger(database);
});
afterAll(() => database.close());

const page = (asked: EventsAsked, order: EventOrder, cursor?: string) =>
  database.unitOfWork.read((tx) => events.page(tx, ledger.officeId, asked, order, { cursor, limit: 2 }));

async function all(asked: EventsAsked, order: EventOrder): Promise<number[]> {
  const seen: number[] = [];
  for (let cursor: string | undefined; ;) {
    const { rows, next } = await page(asked, order, cursor);
    seen.push(...rows.map(({ event }) => event.seq));
    if (next === undefined) return seen;
    cursor = next;
  }
}

it('finds each event once, page after page, in both orders and directions, whatever it is looked for by', async () => {
  const numbers: number[] = [];
  for (const [item, units] of [
    ['F1', ['甲局']],
    ['F2', ['乙局']],
    ['F3', ['甲局', '乙局']],
    ['F4', ['乙局']],
    ['F5', ['甲局']],
  ] as const) {
    const { receipt } = await ledger.record({ type: 'adoption', item, units, pub: '政务', title: `${item}号` });
    numbers.push(receipt.event.no);
  }
  const back = await ledger.record({ type: 'cancellation', cancels: String(numbers[2]), reason: '登错' });
  const jia = ledger.unit('甲局');
  const [f1, f2, f3, f4, f5] = numbers;
  const taker = back.receipt.event.no;
  const cases: [EventsAsked, (number | undefined)[]][] = [
    [{}, [f1, f2, f3, f4, f5, taker]],
    [{ type: 'adoption' }, [f1, f2, f3, f4, f5]],
    [{ unitId: jia }, [f1, f3, f5, taker]],
    [{ type: 'adoption', status: 'standing' }, [f1, f2, f4, f5]],
    [{ status: 'taken_back' }, [f3]],
    [{ text: 'F3' }, [f3]],
    [{ text: '登错' }, [taker]],
    [{ itemId: 'F3' }, [f3, taker]],
    [{ itemId: 'F3', status: 'standing' }, [taker]],
    [{ publication: '政务@district' }, [f1, f2, f3, f4, f5]],
    [{ level: 'city' }, []],
    [{ from: '2099-01' }, []],
  ];
  for (const [asked, wanted] of cases)
    for (const by of ['booked', 'recorded'] as const) {
      expect([asked, await all(asked, { by, descending: false })]).toEqual([asked, wanted]);
      expect([asked, await all(asked, { by, descending: true })]).toEqual([asked, [...wanted].reverse()]);
    }
});

it('looks through the log in windows that reach over the ends of months, each row once', async () => {
  await ledger.record({ type: 'adoption', item: 'W1', units: ['甲局'], pub: '政务', on: '2014-01-05' });
  await ledger.record({ type: 'adoption', item: 'W2', units: ['乙局'], pub: '政务', on: '2014-02-05' });
  const orders = (['booked', 'recorded'] as const).flatMap((by) =>
    [false, true].map((descending): EventOrder => ({ by, descending })),
  );
  // Where every event fits there are no windows.
  for (const sought of [{}, { type: 'adoption' }])
    for (const order of orders) {
      const through = (rowsAtOnce: number, take: number) =>
        database.unitOfWork.read(async (tx) => {
          const place = { after: null, take };
          const windows = new EventFinder(rowsAtOnce).windows(tx, ledger.officeId, sought, order, place);
          const seen: number[] = [];
          for await (const { events: some } of windows) seen.push(...some.map(({ seq }) => seq));
          return seen;
        });
      const whole = await through(1_000, 1_000);
      expect(new Set(whole).size).toBe(whole.length);
      for (const [rowsAtOnce, take] of [
        [2, 9],
        [3, 2],
        [whole.length, 9],
      ] as const)
        expect([sought, order, await through(rowsAtOnce, take)]).toEqual([sought, order, whole]);
    }
});

it('looks for the end of a window only where events are passed over, and makes the first one small', async () => {
  const looked = (sought: Sought, by: EventOrder['by']) =>
    database.unitOfWork.read(async (tx) => {
      const query = jest.spyOn(managerOf(tx), 'query');
      const order = { by, descending: false };
      const rows: number[] = [];
      for await (const each of new EventFinder().windows(tx, ledger.officeId, sought, order, { after: null, take: 1 }))
        if (rows.push(each.rows) === 2) break;
      return { rows, statements: query.mock.calls.length };
    });
  const rows = [250, 2_000];
  for (const [sought, by] of [
    [{}, 'booked'],
    [{}, 'recorded'],
    [{ from: '2014-01' }, 'booked'],
  ] as const)
    expect([sought, await looked(sought, by)]).toEqual([sought, { rows, statements: 2 }]);
  expect(await looked({ from: '2014-01' }, 'recorded')).toEqual({ rows, statements: 4 });
  expect(await looked({ type: 'adoption' }, 'booked')).toEqual({ rows, statements: 4 });
});

it('says of each event what took it back', async () => {
  const { receipt } = await ledger.record({ type: 'adoption', item: 'F6', units: ['甲局'], pub: '政务' });
  const back = await ledger.record({ type: 'cancellation', cancels: String(receipt.event.no), reason: '登错' });
  const { rows } = await page({ itemId: 'F6' }, booked);
  expect(rows.map(({ takenBackBy }) => takenBackBy)).toEqual([back.receipt.event.no, null]);
});
