import { SystemClock } from '@app/kernel';
import { directoryPersistence } from '@app/directory';
import { insertRows } from '@app/platform';
import { onlyOn, openTestDatabase, rowsRead } from '@app/testing';
import { ledgerPersistence } from './ledger-persistence';
import { EventRow } from './rows';
import { WholeLog } from './whole-log';

const OFFICE = 1;
/** Enough that the whole office looks cheaper to MariaDB than a list of scopes when it is to come in order. */
const EVENTS = 4_000;

onlyOn('mysql')('the events of some scopes, read for verifying', () => {
  it('cost what these scopes hold and not what the office holds, or verifying would grow with its square', async () => {
    const database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
    try {
      const events = Array.from({ length: EVENTS }, (_, i) => event(i + 1));
      await database.unitOfWork.run((tx) => insertRows(tx, EventRow, events));
      await database.dataSource.query('ANALYZE TABLE ledger_event');
      const scopes = Array.from({ length: 64 }, (_, i) => scopeOf(i * 60 + 1)).reverse();
      const found: number[] = [];
      const read = await database.unitOfWork.read((tx) =>
        rowsRead(tx, async () => {
          for await (const some of new WholeLog().events(tx, { officeId: OFFICE, scope: scopes }, 1_000))
            found.push(...some.map(({ seq }) => seq));
        }),
      );
      expect(found).toEqual(Array.from({ length: 64 }, (_, i) => i * 60 + 1));
      expect(read).toBeLessThan(400);
    } finally {
      await database.close();
    }
  });
});

const scopeOf = (seq: number) => `item:${`${(seq * 7_919) % 4_001}`.padStart(36, '0')}`;

function event(seq: number): EventRow {
  return {
    officeId: OFFICE,
    seq,
    type: 'submission',
    occurredOn: '2014-03-01',
    recordedAt: new SystemClock().now(),
    bookedMonth: '2014-03',
    scope: scopeOf(seq),
    itemId: null,
    naturalKey: String(seq).padStart(64, '0'),
    generation: 0,
    subjectType: 'submission',
    subjectMonth: '2014-03',
    targetSeq: null,
    actorId: 1,
    actorName: '编辑',
    content: JSON.stringify({ title: '汉'.repeat(300) }),
    hash: String(seq).padStart(64, '0'),
    words: null,
    salt: null,
  };
}
