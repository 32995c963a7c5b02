import { Injectable } from '@nestjs/common';
import { Directory, type Unit } from '@app/directory';
import { ledgerError, ReadLedger, RegulationTimelines, type LoggedEvent } from '@app/ledger';
import type { Tx } from '@app/platform';
import type { WhyNotReason } from '@app/regulation';
import { fieldPlace, fieldTitle, wordBeside } from '../domain/words';
import { EntryLines, type EntryLine } from './entry-lines';
import { nameOf } from './explain-entry';

/** More than any event, and any item, brings with it. */
const ALL = 500;

/** An event with what it brought, and why it brought no more. */
export interface ShownEvent {
  readonly event: LoggedEvent;
  readonly title: string;
  readonly units: readonly { readonly name: string; readonly person: string | null; readonly weight: number }[];
  /** What the event says, in words: 刊物《政务》, 体裁单条. */
  readonly fields: readonly { readonly title: string; readonly text: string }[];
  readonly entries: readonly (EntryLine & { readonly unit: string })[];
  readonly whyNot: readonly WhyNotReason[];
  /** Later events that cancel or decide this one. */
  readonly followUps: readonly Pick<LoggedEvent, 'seq' | 'type' | 'recordedAt' | 'actorName'>[];
}

@Injectable()
export class ShowEvent {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
    private readonly lines: EntryLines,
  ) {}

  /** A reader of one unit sees the events it takes part in, with its own entries; others are `event_not_found`. */
  async show(tx: Tx, officeId: number, seq: number, onlyUnit: number | null): Promise<ShownEvent> {
    const event = await this.ledger.event(tx, officeId, seq);
    const filter = { eventSeq: seq, ...(onlyUnit === null ? {} : { unitId: onlyUnit }) };
    const { rows } = await this.ledger.entries(tx, officeId, filter, undefined, ALL);
    if (onlyUnit !== null && rows.length === 0 && !(await this.ledger.concerns(tx, event, onlyUnit)))
      throw ledgerError.event_not_found({ event: seq });
    const units = await this.directory.allUnits(tx, officeId);
    const question = { event: seq, ...(onlyUnit === null ? {} : { unitId: onlyUnit }) };
    const entries = await this.lines.of(tx, officeId, rows);
    return {
      event,
      title: await this.titleOf(tx, event),
      units: participantsOf(event, units),
      fields: await this.fieldsOf(tx, event),
      entries: entries.map((line) => ({ ...line, unit: nameOf(units, line.unitId, line.occurredOn) })),
      whyNot: await this.ledger.whyNot(tx, officeId, question),
      followUps: await this.followUpsOf(tx, event),
    };
  }

  private async titleOf(tx: Tx, { officeId, itemId, content }: LoggedEvent): Promise<string> {
    const titles = await this.lines.titles(tx, officeId, [itemId]);
    return titles.get(itemId ?? '') ?? content.about['title'] ?? '';
  }

  private async fieldsOf(tx: Tx, { officeId, occurredOn, content }: LoggedEvent): Promise<ShownEvent['fields']> {
    const { domains, publications } =
      (await this.timelines.of(tx, officeId)).vocabularyAt(occurredOn)?.regulation ?? {};
    const named = await this.directory.publications(tx, officeId, occurredOn);
    const wordOf = (field: string, word: string) =>
      field === 'pub'
        ? (named.find(({ key }) => key === word)?.title ?? publications?.get(word)?.name ?? word)
        : (domains?.get(field)?.words.get(word)?.title ?? word);
    // The route is told by where it leads.
    const { title: _title, route: _route, ...about } = content.about;
    return [
      ...Object.entries(content.fields)
        .sort(([a], [b]) => fieldPlace(a) - fieldPlace(b))
        .map(([field, word]) => ({
          title: fieldTitle(field),
          text: wordOf(field, word),
        })),
      ...Object.entries(about).map(([field, text]) => ({ title: fieldTitle(field), text: wordBeside(field, text) })),
      ...(content.reason === null ? [] : [{ title: '理由', text: content.reason }]),
    ];
  }

  private async followUpsOf(tx: Tx, { officeId, itemId, seq }: LoggedEvent): Promise<ShownEvent['followUps']> {
    if (itemId === null) return [];
    const { rows } = await this.ledger.events(tx, officeId, { itemId }, undefined, ALL);
    return rows.filter(({ targetSeq }) => targetSeq === seq);
  }
}

function participantsOf({ content, occurredOn }: LoggedEvent, units: readonly Unit[]): ShownEvent['units'] {
  return content.units.map(({ unit, person, weight }) => ({
    name: nameOf(units, Number(unit), occurredOn),
    person,
    weight,
  }));
}
