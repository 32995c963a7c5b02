import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { AddUnit, CreateOffice } from '@app/directory';
import { CreateAccount, generatePassword } from '@app/identity';
import type { Caller, LocalDate, Month } from '@app/kernel';
import { OpenLedger, PutRegulationInForce, RecordEvent, type RegulationFiles } from '@app/ledger';
import { projectPath, UnitOfWork } from '@app/platform';
import { SubmitItem } from '@app/submission';
import { aDeclaration } from '@app/testing';

/** An office to measure with: as many units as a district has, and somebody who records. */
export interface BenchOffice {
  readonly officeId: number;
  readonly unitIds: readonly number[];
  readonly editor: Caller;
  readonly login: string;
  readonly password: string;
}

export const UNITS = 120;

/** Opens an office of 120 units under the shipped district regulation, which governs from the ledger's first month. */
export async function openOffice(installation: INestApplicationContext, firstMonth: Month): Promise<BenchOffice> {
  const since: LocalDate = `${firstMonth}-01`;
  const unitOfWork = installation.get(UnitOfWork);
  const made = await unitOfWork.run(async (tx) => {
    const { id: officeId } = await installation
      .get(CreateOffice)
      .create(tx, { code: 'bench', name: '测速区政府办公室' });
    const unitIds: number[] = [];
    for (let i = 0; i < UNITS; i++)
      unitIds.push(
        (await installation.get(AddUnit).add(tx, { officeId, name: unitName(i), group: groupOf(i), from: since })).id,
      );
    await installation.get(OpenLedger).open(tx, officeId, firstMonth);
    return { officeId, unitIds };
  });
  const { officeId } = made;
  const [login, name] = ['editor', '王编辑'];
  const { account, password } = await unitOfWork.run((tx) =>
    installation
      .get(CreateAccount)
      .create(tx, { officeId, login, name, role: 'editor', unitId: null, password: generatePassword() }),
  );
  const editor: Caller = { accountId: account.id, officeId, unitId: null, role: 'editor', name };
  await installation.get(PutRegulationInForce).put(editor, await districtRegulation(since), []);
  return { ...made, editor, login, password };
}

export const unitName = (i: number) => `第${i + 1}单位`;

function groupOf(i: number): string {
  return ['department', 'department', 'township', 'subdistrict', 'other'][i % 5] as string;
}

/** The shipped regulation, in force earlier where the ledger begins earlier; its one case of the time before moves along. */
async function districtRegulation(firstDay: LocalDate): Promise<RegulationFiles> {
  const read = async (name: string) => readFile(projectPath('regulations', 'district-info-1', name), 'utf8');
  const source = await read('regulation.yaml');
  const text = await read('text.md');
  const cases = await read('cases.yaml');
  if (firstDay >= '2014-01-01') return { source, text, cases };
  return {
    source: source.replace(/(?<=from: )2014-01-01/, firstDay),
    text,
    cases: cases.replaceAll(/2013-\d\d-\d\d/g, '1900-01-01'),
  };
}

/** An item as the ledger's events name it. */
export interface BenchItem {
  readonly id: string;
  readonly title: string;
  readonly unitIds: readonly number[];
}

/** Submits items, as the office's editor, through the product; `from` is the number of the first. */
export async function submitItems(
  installation: INestApplicationContext,
  { editor, unitIds }: BenchOffice,
  count: number,
  occurredOn: LocalDate,
  from = 0,
): Promise<BenchItem[]> {
  const submit = installation.get(SubmitItem);
  return inBatches(count, async (i) => {
    const { title, unitIds: units } = anItem(from + i, unitIds);
    const contributors = units.map((unitId) => ({ unitId }));
    const request = { caller: editor, idempotencyKey: null, dryRun: false };
    const { itemId } = await submit.submit(request, { title, contributors, occurredOn, declaration: aDeclaration });
    return { id: itemId, title, unitIds: units };
  });
}

/** The same for the log alone: the submission events without the rows of the items. */
export async function loggedItems(
  installation: INestApplicationContext,
  { editor: caller, unitIds }: BenchOffice,
  count: number,
  occurredOn: LocalDate,
): Promise<BenchItem[]> {
  const events = installation.get(RecordEvent);
  return inBatches(count, async (i) => {
    const item = { id: randomUUID(), ...anItem(i, unitIds) };
    const { id, title, unitIds: units } = item;
    const raw = { type: 'submission', on: occurredOn, item: id, title, units: participants(units) };
    await events.record({ caller, idempotencyKey: null, dryRun: false, command: 'submit-item', input: raw, raw });
    return item;
  });
}

export function participants(unitIds: readonly number[]): { unit: string; weight: number }[] {
  return unitIds.map((unit) => ({ unit: String(unit), weight: 1 }));
}

function anItem(i: number, unitIds: readonly number[]): Omit<BenchItem, 'id'> {
  return { title: `关于第${i + 1}项重点工作进展情况的报告`, unitIds: contributorsOf(i, unitIds) };
}

/** As many at once as fill the posting lane's transactions. */
async function inBatches<T>(count: number, one: (i: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let i = 0; i < count; i += 1_000)
    done.push(...(await Promise.all(Array.from({ length: Math.min(1_000, count - i) }, (_, k) => one(i + k)))));
  return done;
}

/** Six items in ten have one contributor, three have two, one has three. */
export function contributorsOf(i: number, unitIds: readonly number[]): number[] {
  const many = i % 10 < 6 ? 1 : i % 10 < 9 ? 2 : 3;
  return Array.from({ length: many }, (_, k) => unitIds[(i * 7 + k * 31) % unitIds.length] as number);
}
