import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Caller, canonicalJson, Clock, DomainError, type LocalDate } from '@app/kernel';
import { Directory } from '@app/directory';
import { sha256Hex, type Tx } from '@app/platform';
import { editorialError } from '../domain/errors';
import { type ListLine, linesOfTable } from '../domain/upper-list/list-lines';
import type { Table } from '../domain/upper-list/table-text';
import { unitMeant } from '../domain/upper-list/unit-meant';
import type { UpperList, UpperListLine } from '../domain/upper-list/upper-list';
import { UpperLists } from '../persistence/upper-lists';
import { namedUnits } from './named-units';

export interface UpperListInput {
  readonly name: string;
  readonly table: Table;
  /** The publication of lines that name none. */
  readonly publication?: string;
}

/** Lines of one list: with the list itself they are written in one transaction. */
export const MOST_LINES = 900;

/** Takes in a list of what an upper office adopted. Nothing is recorded by that: each line waits for an editor. */
@Injectable()
export class LoadUpperList {
  constructor(
    private readonly directory: Directory,
    private readonly lists: UpperLists,
    private readonly clock: Clock,
  ) {}

  /** Refuses a table whose titles cannot be found, an empty one, and one of too many lines. */
  async load(tx: Tx, caller: Caller, { name, table, publication = '' }: UpperListInput): Promise<UpperList> {
    const read = linesOfTable(table, this.clock.today());
    if ('unreadable' in read) throw editorialError.upper_list_without_titles({ first: read.unreadable });
    if (read.lines.length === 0) throw editorialError.upper_list_empty();
    if (read.lines.length > MOST_LINES) throw editorialError.upper_list_too_long({ most: MOST_LINES });
    const { officeId, accountId: loadedBy, name: loaderName } = caller;
    const list: UpperList = {
      ...{ id: randomUUID(), officeId, name, status: 'open', lineCount: read.lines.length },
      ...{ loadedBy, loaderName, loadedAt: this.clock.now() },
    };
    const named = read.lines.map((line) => (line.publication === '' ? { ...line, publication } : line));
    const keys = await this.publications(tx, officeId, named);
    const units = await namedUnits(tx, this.directory, officeId);
    const lines = named.map((line) =>
      lineOf(list, line, keys.get(line.publication) ?? null, unitMeant(units, line.unit)),
    );
    await this.lists.add(tx, list, lines);
    return list;
  }

  /** Keys by what the list calls them. What is unknown or means several is left out: it is asked, not guessed. */
  private async publications(tx: Tx, officeId: number, lines: readonly ListLine[]): Promise<Map<string, string>> {
    const dates = new Map<string, LocalDate>();
    for (const { publication, adoptedOn } of lines)
      if (publication !== '' && !dates.has(publication)) dates.set(publication, adoptedOn ?? this.clock.today());
    const keys = new Map<string, string>();
    for (const [text, date] of dates) {
      const found = await this.directory.findPublication(tx, officeId, text, date).catch(unlessAmbiguous);
      if (found) keys.set(text, found.key);
    }
    return keys;
  }
}

function unlessAmbiguous(error: unknown): undefined {
  if (error instanceof DomainError) return undefined;
  throw error;
}

function lineOf(list: UpperList, line: ListLine, pubKey: string | null, unitId: number | undefined): UpperListLine {
  const { no, adoptedOn } = line;
  return {
    ...{ listId: list.id, no, officeId: list.officeId },
    title: line.title.slice(0, 300),
    publication: line.publication.slice(0, 120),
    pubKey,
    issue: line.issue.slice(0, 40),
    adoptedOn,
    dateText: line.dateText.slice(0, 60),
    unit: line.unit.slice(0, 120),
    unitId: unitId ?? null,
    fingerprint: fingerprintOf(line),
    ...{ status: 'open', itemId: null, eventNo: null, decidedBy: null, decidedAt: null },
  };
}

/** The same for a line however often it is loaded, in whatever list and with whatever marks. */
function fingerprintOf({ publication, issue, title }: ListLine): string {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return sha256Hex(canonicalJson([plain(publication), plain(issue), plain(title)]));
}
