import { type LocalDate, nearest } from '@app/kernel';
import { type Column, type ColumnOn, columnsOn } from './column';
import { directoryError } from './errors';
import { type Dated, heldOn, versionsFor } from './history';
import { type Numbering, UNSAID } from './numbering';

/** A publication with every title it has had. Its key never changes, so a renamed one keeps its price. */
export interface Publication {
  readonly id: number;
  /** `name@level`, as regulations call it. */
  readonly key: string;
  readonly name: string;
  readonly level: string;
  /** Oldest first, one a date. The first also counts for the time before it. Never empty. */
  readonly titles: readonly Title[];
  /** In the order in which they were added. */
  readonly columns: readonly Column[];
  /** How its issues are numbered from a date on, oldest first; empty where the office has said nothing. */
  readonly numberings: readonly Numbering[];
}

export interface Title extends Dated {
  readonly title: string;
}

/** A publication as it is called on a date. */
export interface PublicationOn {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly title: string;
  /** Titles it had before, oldest first. */
  readonly formerTitles: readonly string[];
  /** The columns in use on the date, in the office's order. */
  readonly columns: readonly ColumnOn[];
  readonly numbering: Numbering;
}

export function publicationOn(publication: Publication, date: LocalDate): PublicationOn {
  const { key, name, level, titles } = publication;
  const { title, from } = titleHeld(publication, date);
  const before = titles.filter((each) => each.from < from && each.title !== title);
  return {
    key,
    name,
    level,
    title,
    formerTitles: [...new Set(before.map((each) => each.title))],
    columns: columnsOn(publication.columns, date),
    numbering: heldOn(publication.numberings, date) ?? UNSAID,
  };
}

/**
 * The publication somebody means by a text: its key, else its name, else its title on the date, else any title it ever
 * had. The marks 《》 and blanks do not matter. Undefined when there is none; refuses a text that means several.
 */
export function publicationMeant(
  publications: readonly Publication[],
  text: string,
  date: LocalDate,
): Publication | undefined {
  const meant = bare(text);
  const ways: ((publication: Publication) => readonly string[])[] = [
    ({ key }) => [key],
    ({ name }) => [name],
    (publication) => [titleOn(publication, date)],
    ({ titles }) => titles.map(({ title }) => title),
  ];
  for (const way of ways) {
    const found = publications.filter((publication) => way(publication).some((known) => bare(known) === meant));
    if (found.length > 1) throw directoryError.publication_ambiguous({ text, keys: found.map(({ key }) => key) });
    if (found.length === 1) return found[0];
  }
  return undefined;
}

/** The refusal of a text that means no publication, with the most similar titles. */
export function unknownPublication(publications: readonly Publication[], text: string) {
  const known = publications.flatMap(({ name, titles }) => [name, ...titles.map(({ title }) => title)]);
  return directoryError.publication_unknown({ text, like: nearest(text, new Set(known)) });
}

/** The titles to record for a renaming. Refuses one that another publication of the level has from that date on. */
export function titlesFor(
  publications: readonly Publication[],
  publication: Publication,
  title: string,
  from: LocalDate,
): Title[] {
  const taken = publications.find(
    (other) =>
      other.id !== publication.id &&
      other.level === publication.level &&
      [other.name, ...titlesFrom(other, from)].some((known) => bare(known) === bare(title)),
  );
  if (taken) throw directoryError.publication_title_taken({ title, key: taken.key });
  return versionsFor(publication.titles, titleHeld(publication, from), from, { title });
}

/** What a publication is called on a date. */
export function titleOn(publication: Publication, date: LocalDate): string {
  return titleHeld(publication, date).title;
}

function titleHeld({ titles, key }: Publication, date: LocalDate): Title {
  const held = heldOn(titles, date) ?? titles[0];
  if (!held) throw new Error(`publication ${key} has no title`);
  return held;
}

function titlesFrom(publication: Publication, from: LocalDate): string[] {
  const later = publication.titles.filter((each) => each.from > from);
  return [titleHeld(publication, from), ...later].map((each) => each.title);
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s《》]/g, '');
}
