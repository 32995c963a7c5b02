import type { ItemStep } from './item-step';
import type { Severity } from './submission-settings';

/** The clocks of an urgent item, all of them from its steps. Where texts speak of "late", they mean one of these. */
export interface Urgency {
  /** As the office had it when the item was declared urgent: later decisions do not make anybody late. */
  readonly severity: Severity;
  /** When it happened, and when the unit came to know of it. */
  readonly happenedAt: Date;
  readonly awareAt: Date;
  /** The first word the office had, by phone or otherwise, as an editor recorded it; null when the writing was the first. */
  readonly toldAt: Date | null;
  readonly toldBy: string | null;
  /** When the report came in writing, and when the office received it; null as long as it did not. */
  readonly writtenAt: Date | null;
  readonly receivedAt: Date | null;
  readonly proposal: Proposal | null;
}

/** That somebody should decide whether an item was reported late; never an incident by itself. */
export interface Proposal {
  readonly state: 'open' | 'confirmed' | 'dismissed';
  /** Event of the incident that was recorded, when confirmed. */
  readonly event: number | null;
  readonly decidedBy: string | null;
}

/** The time a report took, by one of the clocks. */
export interface Lapse {
  /** The first word, or the report in writing. */
  readonly report: 'first' | 'written';
  readonly since: 'happened' | 'aware';
  /** When the unit reported, or when the office received it. */
  readonly until: 'reported' | 'received';
  readonly minutes: number;
  readonly allowed: number;
  /** Minutes beyond what is allowed; 0 when in time. */
  readonly late: number;
}

/** What the steps of an item say of its urgency; null when nobody declared it urgent. */
export function urgencyOf(steps: readonly ItemStep[]): Urgency | null {
  const declared = lastOf(steps, 'declare_urgent');
  if (!declared) return null;
  const told = lastOf(steps, 'first_report');
  const decided = steps.findLast(({ action }) => action === 'confirm_lateness' || action === 'dismiss_lateness');
  const { severity, phoneMinutes, writtenMinutes, happenedAt, awareAt } = declared.details;
  const clocks = {
    severity: { name: textOf(severity), phoneMinutes: Number(phoneMinutes), writtenMinutes: Number(writtenMinutes) },
    happenedAt: instantOf(happenedAt),
    awareAt: instantOf(awareAt),
    toldAt: told ? instantOf(told.details['at']) : null,
    toldBy: told ? textOf(told.details['by']) : null,
    writtenAt: steps.find(({ action }) => action === 'submit')?.recordedAt ?? null,
    receivedAt: steps.find(({ action }) => action === 'receive' || action === 'take')?.recordedAt ?? null,
  };
  if (decided) {
    const confirmed = decided.action === 'confirm_lateness';
    const event = confirmed ? Number(decided.details['event']) : null;
    const state = confirmed ? 'confirmed' : 'dismissed';
    return { ...clocks, proposal: { state, event, decidedBy: decided.actorName } };
  }
  const late = lapsesOf(clocks).some((lapse) => lapse.late > 0 && isTheUnits(lapse));
  return { ...clocks, proposal: late ? { state: 'open', event: null, decidedBy: null } : null };
}

/** Every way to look at it, so that whoever decides knows by which clock it was late. */
export function lapsesOf(urgency: Omit<Urgency, 'proposal'>): Lapse[] {
  const { severity, happenedAt, awareAt, toldAt, writtenAt, receivedAt } = urgency;
  const first = earlier(toldAt, writtenAt);
  const reports = [
    { report: 'first', until: 'reported', at: first, allowed: severity.phoneMinutes },
    { report: 'written', until: 'reported', at: writtenAt, allowed: severity.writtenMinutes },
    { report: 'written', until: 'received', at: receivedAt, allowed: severity.writtenMinutes },
  ] as const;
  const starts = [
    { since: 'aware', from: awareAt },
    { since: 'happened', from: happenedAt },
  ] as const;
  return reports.flatMap(({ report, until, at, allowed }) =>
    at === null
      ? []
      : starts.map(({ since, from }) => {
          const minutes = Math.max(0, Math.floor((at.getTime() - from.getTime()) / 60_000));
          return { report, since, until, minutes, allowed, late: Math.max(0, minutes - allowed) };
        }),
  );
}

/** A report of an urgent matter that is still to come, and the moment until which it is in time. */
export interface Deadline {
  readonly report: 'first' | 'written';
  readonly dueAt: Date;
}

/** What the unit still owes. The writing is the first word as well. */
export function deadlinesOf({ severity, awareAt, toldAt, writtenAt }: Urgency): Deadline[] {
  if (writtenAt !== null) return [];
  const due = (minutes: number) => new Date(awareAt.getTime() + minutes * 60_000);
  const written = { report: 'written', dueAt: due(severity.writtenMinutes) } as const;
  return toldAt === null ? [{ report: 'first', dueAt: due(severity.phoneMinutes) }, written] : [written];
}

/** What a unit answers for: from when it knew to when it reported. What the office took to receive is not its fault. */
export function isTheUnits({ since, until }: Lapse): boolean {
  return since === 'aware' && until === 'reported';
}

function lastOf(steps: readonly ItemStep[], action: ItemStep['action']): ItemStep | undefined {
  return steps.findLast((step) => step.action === action);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const instantOf = (value: unknown) => new Date(textOf(value));

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
