import type { IntegrityFinding } from '@app/kernel';
import { AUDIT_GENESIS, auditMaterial, type AuditRecord } from './audit-record';

export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** Takes an office's records in order of `seq` and names those that were altered, taken away or put elsewhere. */
export class AuditCheck {
  /** Behind a damaged record both its stored hash and its right one, so that one damage is one finding. */
  private previous: readonly string[] = [AUDIT_GENESIS];
  private seq = 0;

  constructor(
    private readonly head: AuditHead,
    private readonly sha256: (text: string) => string,
  ) {}

  take(record: AuditRecord): IntegrityFinding[] {
    const findings = this.missing(record.officeId, record.seq);
    const afterGap = findings.length > 0;
    const right = this.previous.map((previous) => this.sha256(auditMaterial(previous, record)));
    // Behind a gap nobody knows the hash before; the record's own place in what follows is still held to it.
    if (!afterGap && !right.includes(record.hash)) {
      const message = `审计日志第 ${record.seq} 条的内容与写入时的校验值不符，可能被改动或调换过`;
      findings.push(finding(record, { expected: right[0] ?? '', found: record.hash, message }));
    }
    this.previous = [...new Set([record.hash, ...right])];
    this.seq = record.seq;
    return findings;
  }

  /** After the last record: whether the log ends where its head says. */
  end(officeId: number): IntegrityFinding[] {
    const { seq, hash } = this.head;
    if (seq > this.seq) return this.missing(officeId, seq + 1);
    if (seq === this.seq && this.previous.includes(hash)) return [];
    const message = `审计日志的末尾应为第 ${seq} 条，实际到第 ${this.seq} 条，末尾的校验值也须与记载一致`;
    return [finding({ officeId, seq }, { expected: hash, found: this.previous[0] ?? '', message }, 'audit_head')];
  }

  private missing(officeId: number, next: number): IntegrityFinding[] {
    const from = this.seq + 1;
    if (next === from) return [];
    const message =
      next > from
        ? `审计日志缺第 ${from} 条${next - 1 > from ? `至第 ${next - 1} 条` : ''}，可能被删除`
        : `审计日志第 ${next} 条不在应有的位置`;
    return [finding({ officeId, seq: from }, { expected: `no. ${from}`, found: `no. ${next}`, message })];
  }
}

function finding(
  { officeId, seq }: Pick<AuditRecord, 'officeId' | 'seq'>,
  said: Pick<IntegrityFinding, 'expected' | 'found' | 'message'>,
  table = 'audit_record',
): IntegrityFinding {
  return { table, row: `office ${officeId}, no. ${seq}`, ...said };
}
