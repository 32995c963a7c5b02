import { createHash } from 'node:crypto';
import { AuditCheck, type AuditHead } from './audit-check';
import { AUDIT_GENESIS, auditMaterial, type AuditRecord } from './audit-record';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function aLog(length: number): AuditRecord[] {
  const log: AuditRecord[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const who = { officeId: 1, accountId: seq, name: '张三', role: 'editor' };
    const what = { action: 'session.open', outcome: 'done', subject: '', detail: '{}', address: '10.0.0.1' };
    const record = { ...who, ...what, seq, at: new Date(`2014-03-0${seq}T01:00:00Z`), hash: '' };
    log.push({ ...record, hash: sha256(auditMaterial(log.at(-1)?.hash ?? AUDIT_GENESIS, record)) });
  }
  return log;
}

/** The numbers that are named. */
function check(records: readonly AuditRecord[], head: AuditHead | undefined = aLog(6).at(-1)): string[] {
  const one = new AuditCheck(head ?? { seq: 0, hash: AUDIT_GENESIS }, sha256);
  const findings = [...records.flatMap((record) => one.take(record)), ...one.end(1)];
  return findings.map(({ table, row }) => `${table} ${row.replace('office 1, no. ', '')}`);
}

describe('the check of the audit log', () => {
  it('finds nothing in a log as it was written, nor in an empty one', () => {
    expect(check(aLog(6))).toEqual([]);
    expect(check([], { seq: 0, hash: AUDIT_GENESIS })).toEqual([]);
  });

  it('names one record once, whichever of its columns was altered', () => {
    const changes: Partial<AuditRecord>[] = [
      { at: new Date('2014-03-03T01:00:00.001Z') },
      { accountId: null },
      { name: '李四' },
      { role: 'leader' },
      { action: 'session.end' },
      { outcome: 'refused' },
      { subject: 'x' },
      { detail: '{"a":1}' },
      { address: null },
      { hash: sha256('another') },
    ];
    for (const change of changes) {
      const found = check(aLog(6).map((record) => (record.seq === 3 ? { ...record, ...change } : record)));
      expect([change, found]).toEqual([change, ['audit_record 3']]);
    }
  });

  it('names what was taken away, at the beginning, within and at the end', () => {
    for (const gone of [1, 3])
      expect(check(aLog(6).filter(({ seq }) => seq !== gone))).toEqual([`audit_record ${gone}`]);
    expect(check(aLog(4))).toEqual(['audit_record 5']);
  });

  it('names two records that changed places, and the one that no longer follows', () => {
    const swapped = aLog(6).map((record, _, log) => {
      const other = { 2: 3, 3: 2 }[record.seq];
      return other === undefined ? record : { ...(log[other - 1] ?? record), seq: record.seq };
    });
    expect(check(swapped)).toEqual(['audit_record 2', 'audit_record 3', 'audit_record 4']);
  });

  it('names an end that is not the recorded one, as after somebody wrote a log of his own', () => {
    const other = aLog(6).at(-1);
    expect(check(aLog(6), other && { ...other, hash: sha256('other') })).toEqual(['audit_head 6']);
    expect(check(aLog(6), aLog(5).at(-1))).toEqual(['audit_head 5']);
  });
});
