import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, Clock, DomainError, firstDifference, type Json } from '@app/kernel';
import { Directory } from '@app/directory';
import { sha256Hex, type Tx } from '@app/platform';
import { Book } from '../domain/book';
import { ledgerError } from '../domain/errors';
import { Pages } from '../domain/pages';
import type { Head, Recording } from '../domain/records';
import { quotasOf } from '../domain/quotas';
import { scopeOfResult } from '../domain/scope';
import type { RegulationTimeline } from '../domain/timeline';
import { LedgerStore } from '../persistence/ledger-store';
import type { Alongside, Answered, Foresight, LaneWrite, Needs, OfficeState, Prepared } from './lane-write';
import { RegulationTimelines } from './regulation-timelines';

/** What one write of a batch came to: its answer, the refusal meant for its caller alone, or that it is still to be done. */
export type Settled = { readonly answered: Answered<Json> } | { readonly refused: DomainError } | 'left';

/** Rows in one transaction; a cluster of databases takes 1,000 well, and the last write may bring many. */
const ROWS = 800;

/** Writes after which other work of the process gets its turn: a long batch must not keep readers and newcomers waiting. */
const BREATH = 8;

/** Carries out a batch of writes of one office in one transaction: load what they touch, let the book write, store. What
 * would make the transaction too large is left. */
@Injectable()
export class Posting {
  constructor(
    private readonly store: LedgerStore,
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
    private readonly clock: Clock,
  ) {}

  async perform(tx: Tx, officeId: number, writes: readonly LaneWrite[]): Promise<Settled[]> {
    const head = await this.store.head(tx, officeId);
    if (!head) throw new Error(`office ${officeId} has no ledger`);
    const timeline = await this.timelines.of(tx, officeId);
    const state: OfficeState = { head, timeline, roster: await this.directory.rosterOf(tx, officeId) };
    const answers = await this.earlierAnswers(tx, officeId, writes);
    await foresee(tx, officeId, writes);
    const settled: Settled[] = [];
    const prepared: (Prepared<Json> | null)[] = [];
    for (const [i, write] of writes.entries()) {
      if (i % BREATH === BREATH - 1) await letOthersIn();
      const outcome = await this.prepare(tx, write, state, answers);
      prepared.push('needs' in outcome ? outcome : null);
      if (!('needs' in outcome)) settled[i] = outcome;
    }

    const pages = await this.load(tx, head, timeline, prepared);
    const book = new Book(head, timeline, state.roster, pages);
    const done: Done = { answers: new Map(), alongside: new Map(), rowsAlongside: 0 };
    for (const [i, write] of writes.entries()) {
      if (i % BREATH === BREATH - 1) await letOthersIn();
      const job = prepared[i];
      if (!job) continue;
      const mayGo = job.first ? book.head.seq === head.seq : rowsOf(book, done) < ROWS;
      settled[i] = mayGo ? this.carryOut(book, write, job, done) : 'left';
    }
    const { records, cells } = book.appended;
    if (records.length > 0) await this.store.append(tx, book.head, records, cells);
    // What fails from here on fails the batch, since the book cannot take one write back: the lane tries each alone.
    for (const [store, rows] of done.alongside) await store(tx, rows as never[]);
    await this.remember(tx, officeId, done.answers);
    return settled;
  }

  async answersTo(tx: Tx, caller: LaneWrite['caller'], keys: readonly string[]): Promise<Map<string, Json>> {
    const full = new Map(keys.map((key) => [`${caller.accountId}:${key}`, key]));
    const rows = await this.store.answered(tx, caller.officeId, [...full.keys()]);
    return new Map(rows.map(({ key, answer }) => [full.get(key) ?? key, JSON.parse(answer) as Json]));
  }

  private async prepare(
    tx: Tx,
    write: LaneWrite,
    state: OfficeState,
    answers: ReadonlyMap<string, Earlier>,
  ): Promise<Prepared<Json> | Exclude<Settled, 'left'>> {
    try {
      const key = keyOf(write);
      const earlier = key === null ? undefined : answers.get(key);
      if (earlier) return { answered: { answer: sameInput(write, earlier), replayed: true } };
      return await write.prepare(tx, state);
    } catch (error) {
      return refusal(error);
    }
  }

  private carryOut(book: Book, write: LaneWrite, job: Prepared<Json>, done: Done): Settled {
    const { accountId: actorId, name: actorName } = write.caller;
    const by: Recording = { actorId, actorName, now: this.clock.now(), today: this.clock.today(), newSalt };
    const before = book.head.seq;
    const key = keyOf(write);
    let answer: Json;
    try {
      const twin = key === null ? undefined : done.answers.get(key);
      if (twin) return { answered: { answer: sameInput(write, earlierOf(twin)), replayed: true } };
      answer = job.perform(book, by);
    } catch (error) {
      return refusal(error);
    }
    const written = book.head.seq > before;
    for (const each of [job.alongside ?? []].flat())
      if (written || (each.whenKnown && !write.dryRun)) leave(each, answer, done);
    if (key !== null && !write.dryRun) done.answers.set(key, { write, answer });
    return { answered: { answer, replayed: !written && !write.dryRun } };
  }

  private async load(
    tx: Tx,
    head: Head,
    timeline: RegulationTimeline,
    jobs: readonly (Prepared<Json> | null)[],
  ): Promise<Pages> {
    const { officeId } = head;
    const needs = jobs.flatMap((job) => (job ? [job.needs] : []));
    const all = <K extends keyof Needs>(key: K) =>
      needs.flatMap((need) => [...(need[key] ?? [])]) as Exclude<Needs[K], undefined>[number][];
    const pages = new Pages(false);
    const seqs = [...new Set(all('seqs'))];
    const keys = [...new Set(all('keys'))];
    const targets = await this.store.eventsBySeq(tx, officeId, seqs);
    const twins = await this.store.eventsByKey(tx, officeId, keys);
    const quotas = all('quotas');
    // A cancelled or decided event may be about a closed month whose quota has then to be looked at again.
    for (const event of targets)
      if (event.subjectMonth < head.openMonth)
        quotas.push({ month: event.subjectMonth, units: event.content.units.map((u) => u.unit) });
    const months = [...new Set(quotas.map((quota) => quota.month))];
    const rules = timeline.versions.flatMap(({ regulation }) => quotasOf(regulation));
    const quotaScopes = quotas.flatMap(({ month, units }) =>
      units.flatMap((unit) => rules.map((rule) => scopeOfResult(rule.id, unit, month))),
    );
    const scopes = [
      ...new Set([...all('scopes'), ...targets.map((e) => e.scope), ...twins.map((e) => e.scope), ...quotaScopes]),
    ];
    const [days, periods] = [all('days'), [...new Set(all('periods'))]];
    pages.expect({ seqs, keys, scopes, months, days, periods });

    const counted = [...new Set(rules.map((rule) => rule.of))];
    const loaded = [...targets, ...twins, ...(await this.store.eventsByScope(tx, officeId, scopes))];
    for (const month of months) loaded.push(...(await this.store.eventsAbout(tx, officeId, month, counted)));
    for (const some of days) loaded.push(...(await this.store.eventsAround(tx, officeId, some)));
    for (const event of loaded) pages.addEvent(event);
    const results = await this.store.entriesOfPeriods(tx, officeId, periods);
    pages.expect({ scopes: results.map(({ scope }) => scope) });
    for (const entry of await this.store.entriesByScope(tx, officeId, scopes)) pages.addEntry(entry);
    for (const entry of results) pages.addEntry(entry);
    return pages;
  }

  private async earlierAnswers(tx: Tx, officeId: number, writes: readonly LaneWrite[]): Promise<Map<string, Earlier>> {
    const keys = writes.map(keyOf).filter((key) => key !== null);
    const rows = await this.store.answered(tx, officeId, [...new Set(keys)]);
    return new Map(
      rows.map(({ key, command, input, answer }) => [
        key,
        { command, input: JSON.parse(input) as Json, answer: JSON.parse(answer) as Json },
      ]),
    );
  }

  private async remember(
    tx: Tx,
    officeId: number,
    answers: ReadonlyMap<string, { write: LaneWrite; answer: Json }>,
  ): Promise<void> {
    const rows = [...answers].map(([key, { write, answer }]) => {
      const row = {
        officeId,
        key,
        command: write.command,
        input: canonicalJson(write.input),
        answer: JSON.stringify(answer),
      };
      return { ...row, seal: sealOfAnswer(row) };
    });
    await this.store.remember(tx, rows);
  }
}

/** What the writes of a batch leave to be stored beside the log. */
interface Done {
  readonly answers: Map<string, { write: LaneWrite; answer: Json }>;
  readonly alongside: Map<Alongside<Json>['store'], object[]>;
  rowsAlongside: number;
}

function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** Notes what is stored alongside a write. */
function leave(alongside: Alongside<Json>, answer: Json, done: Done): void {
  const { store, rowsEach = 1 } = alongside;
  const rows = done.alongside.get(store) ?? [];
  done.alongside.set(store, rows);
  const row = alongside.row?.(answer) ?? null;
  if (row === null) return;
  rows.push(row);
  done.rowsAlongside += rowsEach;
}

function letOthersIn(): Promise<void> {
  return new Promise((turn) => setImmediate(turn));
}

function rowsOf(book: Book, { answers, rowsAlongside }: Done): number {
  return book.rows + answers.size + rowsAlongside;
}

async function foresee(tx: Tx, officeId: number, writes: readonly LaneWrite[]): Promise<void> {
  const keysOf = new Map<Foresight['read'], Set<string>>();
  for (const foresight of writes.flatMap((write) => write.foresight ?? [])) {
    const keys = keysOf.get(foresight.read) ?? new Set();
    keysOf.set(foresight.read, keys);
    for (const key of foresight.keys) keys.add(key);
  }
  for (const [read, keys] of keysOf) await read(tx, officeId, [...keys]);
}

/** A key belongs to the account that chose it: another's use of the same text is another key. */
function keyOf({ caller, idempotencyKey }: LaneWrite): string | null {
  return idempotencyKey === null ? null : `${caller.accountId}:${idempotencyKey}`;
}

interface Earlier {
  readonly command: string;
  readonly input: Json;
  readonly answer: Json;
}

/** The seal of an answered key: what `verify` recomputes. */
export function sealOfAnswer(row: {
  officeId: number;
  key: string;
  command: string;
  input: string;
  answer: string;
}): string {
  const { officeId, key, command, input, answer } = row;
  return sha256Hex(canonicalJson([officeId, key, command, input, answer]));
}

function earlierOf({ write, answer }: { write: LaneWrite; answer: Json }): Earlier {
  return { command: write.command, input: write.input, answer };
}

function sameInput(write: LaneWrite, earlier: Earlier): Json {
  if (write.command !== earlier.command) throw ledgerError.idempotency_key_reused({ field: 'command' });
  const field = firstDifference(earlier.input, write.input);
  if (field !== undefined) throw ledgerError.idempotency_key_reused({ field });
  return earlier.answer;
}

function refusal(error: unknown): { refused: DomainError } {
  if (error instanceof DomainError) return { refused: error };
  throw error;
}
