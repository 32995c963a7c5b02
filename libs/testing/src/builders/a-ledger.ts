import { CloseMonth, OpenLedger, PutRegulationInForce, RecordEvent, VerifyLedger } from '@app/ledger';
import type { EventPart, EventToRecord, RegulationFiles } from '@app/ledger';
import type { IntegrityFinding, Month } from '@app/kernel';
import { FixedClock } from '../fixed-clock';
import type { TestDatabase } from '../test-database';
import { anOffice, type OfficeWanted } from './an-office';
import { construct } from './construct';
import { regulationFiles } from './regulation-files';

export interface LedgerWanted extends OfficeWanted {
  readonly firstMonth?: Month;
  /** What is put in force at once; null: nothing. */
  readonly regulation?: RegulationFiles | null;
  /** Services to share: a clock, a lane. */
  readonly given?: readonly object[];
}

export type LedgerBuilt = Awaited<ReturnType<typeof aLedger>>;

/** An office with three units, an open ledger and the small regulation in force; it is 2014-03-03 unless a clock says otherwise. */
export async function aLedger(database: Pick<TestDatabase, 'unitOfWork'>, wanted: LedgerWanted = {}) {
  const { firstMonth = '2014-01', regulation = regulationFiles(), given = [], ...office } = wanted;
  const parts = [...given, database.unitOfWork, new FixedClock()];
  const units = office.units ?? { 甲局: 'department', 乙局: 'department', 丙镇: 'township' };
  const built = await database.unitOfWork.run(async (tx) => {
    const made = await anOffice(tx, { ...office, units });
    await construct(OpenLedger).open(tx, made.officeId, firstMonth);
    return made;
  });
  const caller = { accountId: 7, officeId: built.officeId, name: '王编辑' };
  const [events, months, regulations] = [RecordEvent, CloseMonth, PutRegulationInForce].map((type) =>
    construct<object>(type, parts),
  ) as [RecordEvent, CloseMonth, PutRegulationInForce];
  if (regulation) await regulations.put(caller, regulation, []);
  const named = (unit: unknown) => (typeof unit === 'string' ? String(built.unit(unit)) : unit);
  const rawOf = (raw: Record<string, unknown>): EventPart['raw'] => {
    const units = Array.isArray(raw['units']) ? { units: raw['units'].map(named) } : {};
    return { on: '2014-03-03', ...raw, ...units };
  };
  const asked = { caller, idempotencyKey: null, dryRun: false, command: 'record', input: {} };
  return {
    officeId: built.officeId,
    caller,
    unit: (name: string) => built.unit(name),
    /** Records an event of the event file's form, units by name; on 2014-03-03 unless it says otherwise. */
    record: (raw: Record<string, unknown>, more: Partial<EventToRecord> = {}) =>
      events.record({ ...asked, raw: rawOf(raw), ...more }),
    /** The same for several that stand or fall together. */
    recordAll: (raws: readonly Record<string, unknown>[], more: { readonly dryRun?: boolean } = {}) =>
      events.recordAll({ ...asked, ...more, parts: raws.map((raw) => ({ raw: rawOf(raw) })) }),
    close: (month: Month, key: string | null = null) => months.close(caller, month, key),
    put: (files: RegulationFiles, signedOff: readonly string[] = []) => regulations.put(caller, files, signedOff),
    verify: (): Promise<IntegrityFinding[]> =>
      database.unitOfWork.read((tx) => construct(VerifyLedger).verify(tx, built.officeId)),
  };
}
