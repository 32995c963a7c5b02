import { Injectable } from '@nestjs/common';
import { dayBefore } from '@app/kernel';
import { type Tx } from '@app/platform';
import { loadRegulation } from '@app/regulation';
import type { RegulationInForce } from '../domain/records';
import { RegulationTimeline, type VersionInForce } from '../domain/timeline';
import { LedgerStore } from '../persistence/ledger-store';

/** Gives each office's versions in force, read once and read again when another was put in force. */
@Injectable()
export class RegulationTimelines {
  private readonly known = new Map<number, { stamp: string; timeline: RegulationTimeline }>();

  constructor(private readonly store: LedgerStore) {}

  async of(tx: Tx, officeId: number): Promise<RegulationTimeline> {
    const stamp = await this.store.regulationStamp(tx, officeId);
    const known = this.known.get(officeId);
    if (known?.stamp === stamp) return known.timeline;
    const timeline = timelineOf(await this.store.regulations(tx, officeId));
    this.known.set(officeId, { stamp, timeline });
    return timeline;
  }
}

/**
 * Builds a timeline from stored sources, in order of their first days. A version ends, whatever its own last day says,
 * on the day before the next one begins. A source that no longer loads is a defect of this program or a damaged row.
 */
export function timelineOf(rows: readonly RegulationInForce[]): RegulationTimeline {
  const versions = rows.map((row, i): VersionInForce => {
    const name = `${row.regulationId} ${row.version}`;
    const { regulation, findings } = loadRegulation({ file: name, source: row.source, text: row.text });
    if (!regulation)
      throw new Error(`regulation ${name} in force does not load: ${findings.find((f) => f.severity === 'error')?.en}`);
    const next = rows[i + 1];
    const { lastDay } = regulation.effective;
    const end = next && (lastDay === null || lastDay >= next.effectiveFrom) ? dayBefore(next.effectiveFrom) : lastDay;
    return { regulation: { ...regulation, effective: { ...regulation.effective, lastDay: end } }, sha256: row.sha256 };
  });
  return new RegulationTimeline(versions);
}
