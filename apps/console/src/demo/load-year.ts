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
import { firstDay, monthOf, type Caller, type LocalDate } from '@app/kernel';
import { CloseMonth, OpenLedger, PutRegulationInForce } from '@app/ledger';
import { projectPath, UnitOfWork, type WriteRequest } from '@app/platform';
import { SubmitItem } from '@app/submission';
import type { Installation } from '../office/installation';
import { readRegulationFiles } from '../regulation/files';
import { createStaff, type DemoAccount, type DemoStaff } from './accounts';
import { Commendation } from './commendation';
import type { DemoClock } from './demo-clock';
import type { DemoEvent, DemoYear } from './demo-event';
import { FIRST_MONTH, halfwayMonth } from './demo-year';
import { HalfYearPayouts } from './half-year-payouts';
import { type FreshItem, workOnLastDays } from './last-days';
import { keepLists, type LeaderIds } from './office-lists';
import { OwnIssues } from './own-issues';
import { QuarterBulletins } from './quarter-bulletins';

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
  const issues = new OwnIssues(installation, office.officeId, requestOf(office.staff.editor), lastDayOf(year));
  const bulletins = new QuarterBulletins(installation, office.staff);
  await bulletins.decideSettings(office.staff.systemAdministrator);
  const commendation = new Commendation(installation, office.staff);
  const payouts = new HalfYearPayouts(installation, office.staff);
  const recorder = new Recorder(installation, office, issues);
  const days = byDay(year.events);
  const closings = new Map(year.closings.map(({ month, on }) => [on, month]));
  let done = 0;
  let ruled = false;
  for (const on of [...new Set([...days.keys(), ...closings.keys()])].sort()) {
    const events = days.get(on) ?? [];
    // A posting asks for the time and for the date.
    clock.turnTo(on, 2 * events.length + LOOKS_OF_THE_DESK);
    if (!ruled && on >= firstDay(FIRST_MONTH)) {
      await putInForce(installation, office.staff.systemAdministrator, 'district-info-1');
      await payouts.decideScheme();
      ruled = true;
    }
    await commendation.concludeOn(on);
    const month = closings.get(on);
    if (month !== undefined) {
      await installation.get(CloseMonth).close(office.staff.systemAdministrator, month);
      await bulletins.issueAfter(month);
      if (month.endsWith('-12')) await commendation.announce(month.slice(0, 4));
      if (month === halfwayMonth(year)) await payouts.pay(month, on);
    }
    await issues.begin(on, events);
    await Promise.all(events.map((event) => recorder.record(event)));
    await issues.end(on);
    done += events.length;
    progress(done, year.events.length, on);
  }
  const today = lastDayOf(year);
  clock.turnTo(today, LOOKS_OF_THE_DESK);
  const { staff, unitIds } = office;
  const desk = { editor: requestOf(staff.editor), liaisons: staff.liaisons, unitIds, today };
  await bulletins.draft(monthOf(today));
  const closed = year.closings.at(-1);
  if (closed) await payouts.drawUp(closed.month, today);
  await workOnLastDays(installation, { ...desk, items: recorder.fresh(year.events) });
  return staff.shown;
}

/** Opening, laying out and signing off issues, asking for drafts: each looks at the clock a few times. */
const LOOKS_OF_THE_DESK = 60;

function lastDayOf({ events, months }: DemoYear): LocalDate {
  return events.at(-1)?.recordedOn ?? firstDay(months[0] as string);
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
  await putInForce(installation, staff.systemAdministrator, 'district-info-trial-1');
  const leaderIds = await keepLists(installation, officeId, firstDay(months[0] as string));
  return { officeId, unitIds, staff, leaderIds };
}

async function putInForce(installation: Installation, by: Caller, folder: string): Promise<void> {
  const files = readRegulationFiles(projectPath('regulations', folder));
  await installation.get(PutRegulationInForce).put(by, files, []);
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

  private readonly staff: DemoStaff;
  private readonly unitIds: readonly number[];
  private readonly leaderIds: LeaderIds;

  constructor(
    private readonly installation: Installation,
    office: { readonly staff: DemoStaff; readonly unitIds: readonly number[]; readonly leaderIds: LeaderIds },
    private readonly issues: OwnIssues,
  ) {
    ({ staff: this.staff, unitIds: this.unitIds, leaderIds: this.leaderIds } = office);
  }

  /** The newest items of single units that nothing was said about yet, newest first. */
  fresh(events: readonly DemoEvent[]): FreshItem[] {
    const named = new Set(events.map((event) => ('item' in event ? event.item : 'of' in event ? event.of : null)));
    return events
      .flatMap((event) => {
        if (event.kind !== 'submission' || event.bodies.length > 1 || named.has(event.id)) return [];
        return { itemId: this.item(event.id), title: event.title, body: event.bodies[0] as number };
      })
      .reverse()
      .slice(0, 40);
  }

  async record(event: DemoEvent): Promise<void> {
    if (event.kind === 'submission') {
      const { title, on, note } = event;
      const liaison = this.staff.liaisons[event.bodies[0] as number] as Caller;
      const request = requestOf(event.byEditor ? this.staff.editor : liaison);
      const declaration = { checkedBy: liaison.name.replace(/信息员$/, '保密员'), checkedOn: on };
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
        const adopted = { itemId: this.item(event.item), fields: { form }, ...named };
        const open = this.issues.of(event);
        if (open) return this.issues.adopt(open, adopted);
        const input = { ...adopted, occurredOn, publication, issue };
        return installation.get(RecordAdoption).record(byEditor, input);
      }
      case 'forward': {
        const number = `政信〔2014〕${event.id} 号`;
        const input = { occurredOn, itemId: this.item(event.item), route: 'to_city', number, note: event.note };
        return installation.get(RecordForward).record(byEditor, input);
      }
      case 'instruction': {
        const leaderId = this.leaderIds.get(event.leader);
        if (leaderId === undefined) throw new Error(`nobody is ${event.leader}`);
        const said = { form: 'leader_instruction', text: instructions[event.id % instructions.length] } as const;
        const input = { occurredOn, itemId: this.item(event.item), leaderId, ...said };
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

/** What leaders write, always the same few things. */
const instructions = [
  '请有关部门阅研，提出落实意见。',
  '情况属实的请尽快解决，并报结果。',
  '此做法好，可在面上推广。',
  '请分管领导牵头研究。',
];

function requestOf(caller: Caller): WriteRequest {
  return { caller, idempotencyKey: null, dryRun: false };
}
