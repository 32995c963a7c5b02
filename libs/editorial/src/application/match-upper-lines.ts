import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { Clock, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { ChangedTitle, FindRetitled, type Rarity, ReadItems } from '@app/submission';
import { addDays } from '../domain/upper-list/days';
import { DAYS, proposalOf, type ScoredItem, scoreItems } from '../domain/upper-list/match';
import { unitsInTitles } from '../domain/upper-list/units-in-titles';
import type { UpperListLine } from '../domain/upper-list/upper-list';
import { UpperLists } from '../persistence/upper-lists';
import { namedUnits } from './named-units';

/** Candidates shown of a line. */
const SHOWN = 5;

/** A line as it stands now. */
export interface MatchedLine {
  readonly line: UpperListLine;
  /** The adoption that stands for it, by this or another list; null while there is none. */
  readonly recorded: { readonly event: number; readonly itemId: string } | null;
  /** Best first; none for a line that is decided. */
  readonly candidates: readonly ScoredItem[];
  /** The candidate to be confirmed unless somebody knows better. */
  readonly proposal: string | null;
}

/** What is read of the office once for many lines. */
interface KnownOfOffice {
  readonly unitsIn: (title: string) => number[];
  readonly rarity: Rarity;
}

/** Finds what lines of an adoption list may be about, by an index: the archive is never read. */
@Injectable()
export class MatchUpperLines {
  constructor(
    private readonly lists: UpperLists,
    private readonly retitled: FindRetitled,
    private readonly items: ReadItems,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async match(tx: Tx, officeId: number, lines: readonly UpperListLine[]): Promise<MatchedLine[]> {
    const standing = await this.standing(tx, officeId, lines);
    const isOpen = ({ fingerprint, status }: UpperListLine) => !standing.has(fingerprint) && status !== 'not_ours';
    const known = lines.some(isOpen) ? await this.known(tx, officeId) : undefined;
    const matched: MatchedLine[] = [];
    for (const line of lines) {
      const recorded = standing.get(line.fingerprint) ?? null;
      const candidates = known && isOpen(line) ? await this.candidates(tx, officeId, line, known) : [];
      matched.push({ line, recorded, candidates, proposal: proposalOf(candidates)?.itemId ?? null });
    }
    return matched;
  }

  /** The adoptions that stand for lines, by what the lines say: one that was cancelled leaves its line open again. */
  async standing(
    tx: Tx,
    officeId: number,
    lines: readonly UpperListLine[],
  ): Promise<Map<string, { readonly event: number; readonly itemId: string }>> {
    const fingerprints = lines.map(({ fingerprint }) => fingerprint);
    const standing = new Map<string, { event: number; itemId: string }>();
    const twins = await this.lists.recordedTwins(tx, officeId, fingerprints);
    const events = twins.flatMap(({ eventNo }) => eventNo ?? []);
    const adoptions = await this.items.adoptionsByEvents(tx, officeId, events);
    for (const { fingerprint, eventNo } of twins) {
      if (eventNo === null || standing.has(fingerprint)) continue;
      const adoption = adoptions.get(eventNo);
      if (adoption) standing.set(fingerprint, { event: eventNo, itemId: adoption.itemId });
    }
    return standing;
  }

  private async known(tx: Tx, officeId: number): Promise<KnownOfOffice> {
    const units = await namedUnits(tx, this.directory, officeId);
    return { unitsIn: unitsInTitles(units), rarity: await this.retitled.rarity(tx, officeId) };
  }

  private async candidates(
    tx: Tx,
    officeId: number,
    { title, unitId, adoptedOn }: UpperListLine,
    { unitsIn, rarity }: KnownOfOffice,
  ): Promise<ScoredItem[]> {
    const named = unitId === null ? unitsIn(title) : [];
    const asked = unitId === null ? named : [unitId];
    const items = await this.retitled.possible(tx, officeId, title, asked, this.days(adoptedOn));
    const possible = items.map(({ id: itemId, title: own, submittedOn, contributors }) => {
      return { itemId, title: own, submittedOn, unitIds: [...new Set(contributors.map((each) => each.unitId))] };
    });
    const changed = new ChangedTitle(title, rarity);
    const sought = { unitId, unitsInTitle: named, adoptedOn };
    return scoreItems(sought, possible, (own) => changed.likeness(own)).slice(0, SHOWN);
  }

  private days(adoptedOn: LocalDate | null) {
    const on = adoptedOn ?? this.clock.today();
    return { from: addDays(on, -DAYS.after), to: addDays(on, DAYS.before) };
  }
}
