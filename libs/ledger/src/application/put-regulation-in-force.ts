import { Injectable } from '@nestjs/common';
import { canonicalJson, Clock, firstDay, type Caller } from '@app/kernel';
import {
  Directory,
  type ListedPublication,
  type ListedRoute,
  TakeForwardRoutes,
  TakePublications,
} from '@app/directory';
import { sha256Hex, type Tx } from '@app/platform';
import {
  assess,
  coverage,
  formatFinding,
  loadRegulation,
  readCases,
  runCases,
  type Finding,
  type Regulation,
} from '@app/regulation';
import { beyondScope } from '../domain/beyond-scope';
import { ledgerError } from '../domain/errors';
import type { RegulationInForce } from '../domain/records';
import { unknownUnits, UnitNames } from '../domain/unit-names';
import { LedgerStore } from '../persistence/ledger-store';
import type { LaneWrite, OfficeState } from './lane-write';
import { Posting } from './posting';
import { PostingLane } from './posting-lane';
import { timelineOf, withNames } from './regulation-timelines';

/** The three files of a regulation version. */
export interface RegulationFiles {
  readonly source: string;
  readonly text: string;
  readonly cases: string;
}

export interface PutInForce {
  readonly no: number;
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
}

type Editor = Pick<Caller, 'accountId' | 'officeId' | 'name'>;

/** Puts a version in force: no error, every row covered by a green case, and every warning signed off by name. */
@Injectable()
export class PutRegulationInForce {
  constructor(
    private readonly lane: PostingLane,
    private readonly posting: Posting,
    private readonly store: LedgerStore,
    private readonly directory: Directory,
    private readonly publications: TakePublications,
    private readonly routes: TakeForwardRoutes,
    private readonly clock: Clock,
  ) {}

  /** `signedOff` lists the codes of the warnings the caller takes responsibility for. Answers the record's number. */
  async put(
    caller: Editor,
    files: RegulationFiles,
    signedOff: readonly string[],
    idempotencyKey: string | null = null,
  ): Promise<PutInForce> {
    const write = this.write(caller, files, signedOff, idempotencyKey);
    return (await this.lane.submit(write)).answer as unknown as PutInForce;
  }

  /** The same within `tx`, for the office whose ledger is opened in it: nobody else can be writing there yet. */
  async putFirst(tx: Tx, caller: Editor, files: RegulationFiles, signedOff: readonly string[]): Promise<PutInForce> {
    const [settled] = await this.posting.perform(tx, caller.officeId, [this.write(caller, files, signedOff, null)]);
    if (!settled || settled === 'left') throw new Error('nothing was settled');
    if ('refused' in settled) throw settled.refused;
    return settled.answered.answer as unknown as PutInForce;
  }

  private write(
    caller: Editor,
    files: RegulationFiles,
    signedOff: readonly string[],
    idempotencyKey: string | null,
  ): LaneWrite {
    const regulation = readyRegulation(files, signedOff);
    const sha256 = sha256Hex(canonicalJson([files.source, files.text]));
    return {
      caller,
      idempotencyKey,
      command: 'put-regulation-in-force',
      input: { id: regulation.id, version: regulation.version, sha256 },
      dryRun: false,
      alone: true,
      prepare: async (tx, office) => {
        const row = this.rowOf(caller, regulation, files, signedOff, sha256);
        const known = await this.store.regulations(tx, caller.officeId);
        refuseConflict(regulation, known, office);
        refuseOtherScale(regulation, office);
        const placed = { ...row, officeId: caller.officeId, seq: 0, hash: '' };
        const names = new UnitNames(await this.directory.allUnits(tx, caller.officeId));
        refuseUnknownUnits(regulation, names);
        const ordered = [...known, placed].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
        const timeline = withNames(timelineOf(ordered), names);
        const scopes = await this.store.scopesSince(tx, caller.officeId, regulation.effective.from);
        return {
          needs: { scopes },
          perform: (book, by) => {
            const { seq } = book.putInForce({ ...row, putInForceAt: by.now }, timeline, scopes, by);
            return { no: seq, id: regulation.id, version: regulation.version, sha256 };
          },
          alongside: {
            store: async (inTx) => {
              const { from } = regulation.effective;
              await this.publications.take(inTx, caller.officeId, publicationsOf(regulation), from);
              await this.routes.take(inTx, caller.officeId, routesOf(regulation), from);
            },
          },
        };
      },
    };
  }

  private rowOf(
    caller: Pick<Caller, 'accountId' | 'name'>,
    regulation: Regulation,
    files: RegulationFiles,
    signedOff: readonly string[],
    sha256: string,
  ): Omit<RegulationInForce, 'officeId' | 'seq' | 'hash'> {
    return {
      regulationId: regulation.id,
      version: regulation.version,
      source: files.source,
      text: files.text,
      sha256,
      effectiveFrom: regulation.effective.from,
      lastDay: regulation.effective.lastDay,
      signedOff: [...signedOff],
      actorId: caller.accountId,
      actorName: caller.name,
      putInForceAt: this.clock.now(),
    };
  }
}

/** With the columns the text limits each to, since these are the ones it prices. */
function publicationsOf({ publications, domains }: Regulation): ListedPublication[] {
  const titles = domains.get('column')?.words;
  return [...publications.values()].map(({ key, name, level, title, only }) => {
    const columns = [...(only.get('column') ?? [])].map((code) => ({ code, title: titles?.get(code)?.title ?? code }));
    return { key, name, level, title, columns };
  });
}

/** The words of the vocabulary `route`, where a version asks by which route an item was forwarded. */
function routesOf({ eventShapes, domains }: Regulation): ListedRoute[] {
  if (!eventShapes.get('forward')?.fields.has('route')) return [];
  return [...(domains.get('route')?.words.values() ?? [])].map(({ word, title }) => ({ code: word, title }));
}

/** Loads and tries a version; throws `regulation_not_ready` with what is wrong. */
function readyRegulation(files: RegulationFiles, signedOff: readonly string[]): Regulation {
  const { regulation, findings } = loadRegulation({
    file: 'regulation.yaml',
    source: files.source,
    textFile: 'text.md',
    text: files.text,
  });
  refuseFindings(findings, signedOff);
  if (!regulation) throw ledgerError.regulation_not_ready({ findings: '文件不能读取' });
  refuseBeyondScope(regulation);
  const { cases, findings: unreadable } = readCases({ file: 'cases.yaml', source: files.cases }, regulation);
  const tried = coverage(regulation, runCases(regulation, cases, assess));
  refuseFindings([...unreadable, ...tried], signedOff);
  return regulation;
}

/** What only a look at the whole log could settle would be posted wrongly by a look at one scope. */
function refuseBeyondScope(regulation: Regulation): void {
  const [where] = beyondScope(regulation);
  if (where !== undefined) throw ledgerError.regulation_beyond_scope({ where });
}

function refuseFindings(findings: readonly Finding[], signedOff: readonly string[]): void {
  const standing = findings.filter(
    ({ severity, code }) =>
      severity === 'error' || code === 'row_without_case' || (severity === 'warning' && !signedOff.includes(code)),
  );
  if (standing.length > 0)
    throw ledgerError.regulation_not_ready({ findings: standing.slice(0, 20).map(formatFinding).join('；') });
}

function refuseConflict(regulation: Regulation, known: readonly RegulationInForce[], office: OfficeState): void {
  const { id, version, effective } = regulation;
  if (known.some((row) => row.regulationId === id && row.version === version))
    throw ledgerError.regulation_version_exists({ id, version });
  if (known.some((row) => row.effectiveFrom >= effective.from))
    throw ledgerError.regulation_overlaps({ from: effective.from });
  const { openMonth } = office.head;
  if (known.length > 0 && effective.from < firstDay(openMonth))
    throw ledgerError.regulation_reaches_back({ from: effective.from, month: openMonth });
}

/** A name nobody bears would be given what nobody receives. */
function refuseUnknownUnits(regulation: Regulation, names: UnitNames): void {
  const [unit] = unknownUnits(regulation, names);
  if (unit === undefined) return;
  const alike = names.nearest(unit);
  throw ledgerError.regulation_unit_unknown({ unit, alike: alike.length > 0 ? `，相近的有：${alike.join('、')}` : '' });
}

/** Amounts of all versions are added together, so the scale of an asset never changes. */
function refuseOtherScale(regulation: Regulation, { timeline }: OfficeState): void {
  for (const { regulation: earlier } of timeline.versions)
    for (const { code, scale } of earlier.assets.values())
      if ((regulation.assets.get(code)?.scale ?? scale) !== scale)
        throw ledgerError.regulation_scale_changed({ asset: code, scale });
}
