import { readFile } from 'node:fs/promises';
import { AddUnit, CreateOffice } from '@app/directory';
import {
  CancelEvent,
  RecordAdoption,
  RecordAward,
  RecordCommission,
  RecordDecision,
  RecordForward,
  RecordIncident,
  RecordInstruction,
} from '@app/editorial';
import type { Caller, LocalDate } from '@app/kernel';
import { CloseMonth, OpenLedger, PutRegulationInForce } from '@app/ledger';
import { projectPath, UnitOfWork, type WriteRequest } from '@app/platform';
import { SubmitItem } from '@app/submission';
import type { Installation } from '../office/installation';
import { createStaff, type DemoAccount, type DemoStaff } from './accounts';
import type { DemoClock } from './demo-clock';
import type { DemoEvent, DemoYear } from './demo-event';

const OFFICE = { code: 'demo', name: '岚亭区人民政府办公室' };
const UNITS_SINCE: LocalDate = '2013-01-01';

/** Told from time to time: how many of the year's events are recorded, and on which day the clock stands. */
export type Progress = (done: number, all: number, on: LocalDate) => void;

/**
 * Lets the office live through the year with the use cases its people would use, day by day: whatever becomes known on a
 * day is recorded at once, so that the posting lane carries it out together. Answers with the accounts to show.
 */
export async function loadYear(
  installation: Installation,
  clock: DemoClock,
  year: DemoYear,
  progress: Progress,
): Promise<readonly DemoAccount[]> {
  const office = await openOffice(installation, year);
  const recorder = new Recorder(installation, office.staff, office.unitIds);
  const days = byDay(year.events);
  const closings = new Map(year.closings.map(({ month, on }) => [on, month]));
  let done = 0;
  for (const on of [...new Set([...days.keys(), ...closings.keys()])].sort()) {
    const events = days.get(on) ?? [];
    // A posting asks for the time and for the date.
    clock.turnTo(on, 2 * events.length + 4);
    const month = closings.get(on);
    if (month !== undefined) await installation.get(CloseMonth).close(office.staff.systemAdministrator, month);
    await Promise.all(events.map((event) => recorder.record(event)));
    done += events.length;
    progress(done, year.events.length, on);
  }
  return office.staff.shown;
}

async function openOffice(installation: Installation, { bodies, months }: DemoYear) {
  const unitOfWork = installation.get(UnitOfWork);
  const { officeId, unitIds } = await unitOfWork.run(async (tx) => {
    const { id } = await installation.get(CreateOffice).create(tx, OFFICE);
    const added: number[] = [];
    for (const { name, group } of bodies) {
      const unit = { officeId: id, name, group, from: UNITS_SINCE };
      added.push((await installation.get(AddUnit).add(tx, unit)).id);
    }
    await installation.get(OpenLedger).open(tx, id, months[0] as string);
    return { officeId: id, unitIds: added };
  });
  const staff = await createStaff(installation, officeId, bodies, unitIds);
  const file = (name: string) => readFile(projectPath('regulations', 'district-info-1', name), 'utf8');
  const files = { source: await file('regulation.yaml'), text: await file('text.md'), cases: await file('cases.yaml') };
  await installation.get(PutRegulationInForce).put(staff.systemAdministrator, files, []);
  return { officeId, unitIds, staff };
}

function byDay(events: readonly DemoEvent[]): Map<LocalDate, DemoEvent[]> {
  const days = new Map<LocalDate, DemoEvent[]>();
  for (const event of events) {
    const day = days.get(event.recordedOn);
    if (day) day.push(event);
    else days.set(event.recordedOn, [event]);
  }
  return days;
}

/** Records what the year tells, each by whoever would do it, and remembers under which number it stands. */
class Recorder {
  private readonly items = new Map<number, string>();
  private readonly numbers = new Map<number, number>();

  constructor(
    private readonly installation: Installation,
    private readonly staff: DemoStaff,
    private readonly unitIds: readonly number[],
  ) {}

  async record(event: DemoEvent): Promise<void> {
    if (event.kind === 'submission') {
      const { title, on, note } = event;
      const liaison = this.staff.liaisons[event.bodies[0] as number] as Caller;
      const request = requestOf(event.byEditor ? this.staff.editor : liaison);
      const declaration = { checkedBy: liaison.name, checkedOn: on };
      const contributors = this.contributors(event.bodies);
      const input = { title, occurredOn: on, contributors, declaration, ...(note ? { note } : {}) };
      const { itemId, receipt } = await this.installation.get(SubmitItem).submit(request, input);
      this.items.set(event.id, itemId);
      this.numbers.set(event.id, receipt.event.no);
      return;
    }
    const { receipt } = await this.judged(event);
    this.numbers.set(event.id, receipt.event.no);
  }

  private judged(event: Exclude<DemoEvent, { kind: 'submission' }>) {
    const { installation, staff } = this;
    const occurredOn = event.on;
    const byEditor = requestOf(staff.editor);
    const byLeader = requestOf(staff.leader);
    switch (event.kind) {
      case 'adoption': {
        const { publication, form, issue, bodies } = event;
        const named = bodies ? { contributors: this.contributors(bodies) } : {};
        const input = { occurredOn, itemId: this.item(event.item), publication, issue, fields: { form }, ...named };
        return installation.get(RecordAdoption).record(byEditor, input);
      }
      case 'forward': {
        const input = { occurredOn, itemId: this.item(event.item), note: event.note };
        return installation.get(RecordForward).record(byEditor, input);
      }
      case 'instruction': {
        const { level, leader } = event;
        const input = { occurredOn, itemId: this.item(event.item), level, leader };
        return installation.get(RecordInstruction).record(byEditor, input);
      }
      case 'incident': {
        const { fault, level, reason } = event;
        const input = { occurredOn, contributors: this.contributors(event.bodies), fields: { fault, level }, reason };
        return installation.get(RecordIncident).record(byEditor, input);
      }
      case 'commission': {
        const { topic, result } = event;
        const input = { occurredOn, contributors: this.contributors(event.bodies), topic, fields: { result } };
        return installation.get(RecordCommission).record(byEditor, input);
      }
      case 'award': {
        const { entry, points, reason } = event;
        const amount = points === undefined ? {} : { amount: { point: points } };
        const input = { occurredOn, contributors: this.contributors(event.bodies), entry, reason, ...amount };
        return installation.get(RecordAward).record(byLeader, input);
      }
      case 'decision': {
        const input = {
          occurredOn,
          event: this.number(event.of),
          amount: { point: event.points },
          reason: event.reason,
        };
        return installation.get(RecordDecision).record(byLeader, input);
      }
      case 'cancellation': {
        const input = { occurredOn, event: this.number(event.of), reason: event.reason };
        return installation.get(CancelEvent).record(byEditor, input);
      }
    }
  }

  private contributors(bodies: readonly number[]) {
    return bodies.map((body) => ({ unitId: this.unitIds[body] as number }));
  }

  private item(event: number): string {
    const found = this.items.get(event);
    if (found === undefined) throw new Error(`event ${event} is not an item that was submitted on an earlier day`);
    return found;
  }

  private number(event: number): number {
    const found = this.numbers.get(event);
    if (found === undefined) throw new Error(`event ${event} was not recorded on an earlier day`);
    return found;
  }
}

function requestOf(caller: Caller): WriteRequest {
  return { caller, idempotencyKey: null, dryRun: false };
}
