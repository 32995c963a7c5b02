import { canonicalJson, type Json } from '@app/kernel';
import { chainHash, storedHash } from './chain';
import type { ChainRecord, ChainTable } from './records';
import { sha256 } from './sha256';

const at = new Date('2014-03-03T01:02:03.004Z');
const place = { officeId: 1, seq: 7, hash: 'f'.repeat(64), actorId: 3 };

const content = {
  type: 'adoption',
  on: '2014-03-01',
  item: 'A',
  units: [{ unit: '2', person: '“张”\n三\\', weight: 1 }],
  fields: { pub: '政务', level: 'city' },
  amount: null,
  about: { title: '一"季"度', issue: '3' },
};

const records: { readonly [T in ChainTable]: object } = {
  ledger_event: {
    ...place,
    type: 'adoption',
    occurredOn: '2014-03-01',
    recordedAt: at,
    bookedMonth: '2014-03',
    scope: 'item:A',
    itemId: 'A',
    naturalKey: 'a'.repeat(64),
    generation: 0,
    subjectType: 'adoption',
    subjectMonth: '2014-03',
    targetSeq: null,
    actorName: '王"编"辑',
    content,
    salt: null,
  },
  ledger_entry: {
    ...place,
    scope: 'item:A',
    eventSeq: 6,
    causeSeq: 6,
    unitId: 2,
    person: null,
    asset: 'point',
    amount: -50,
    occurredOn: '2014-03-01',
    period: '2014-03',
    bookedMonth: '2014-03',
    rule: 'adoption',
    row: 'district',
    clause: '第三条\u2028',
    regulationId: 'small',
    regulationVersion: 1,
    regulationSha256: 'b'.repeat(64),
    arithmetic: '5 分 × ½',
    reverses: 5,
    source: { kind: 'adoption', level: 'city', detail: '政务' },
    recordedAt: at,
  },
  ledger_month: { ...place, month: '2014-02', closedAt: at, actorName: '王' },
  ledger_regulation: {
    ...place,
    regulationId: 'small',
    version: 1,
    source: 'a: 1\n',
    text: '第一条',
    sha256: 'c'.repeat(64),
    effectiveFrom: '2014-01-01',
    lastDay: null,
    signedOff: ['b', 'a'],
    actorName: '王',
    putInForceAt: at,
  },
};

describe.each(Object.keys(records) as ChainTable[])('the hash of a record of %s', (table) => {
  const record = records[table];
  const { hash: _hash, salt: _salt, ...covered } = JSON.parse(JSON.stringify(record)) as Record<string, Json>;
  const expected = sha256(`before\n${table}\n${canonicalJson(covered)}`);

  it('covers every field but itself and the salt as canonical JSON, so that any other program can compute it', () => {
    expect(chainHash('before', table, record as never)).toBe(expected);
  });

  it('is the same in whatever order the fields come', () => {
    const turned = Object.fromEntries(Object.entries(record).reverse());
    expect(chainHash('before', table, turned as never)).toBe(expected);
  });

  it('is the same for the record as it is stored', () => {
    const stored = table === 'ledger_event' ? { ...record, content: canonicalJson(content) } : record;
    expect(storedHash('before', { table, record: stored } as unknown as ChainRecord as never)).toBe(expected);
  });
});
