import type { Schemas } from '../../api/client';
import { today } from '../../shared/formats';
import type { Regulation } from '../../shared/office';

/** What the dialog holds; `fields` by the regulation's vocabularies. */
export interface Adoption {
  readonly publication?: string;
  readonly issue?: string;
  readonly occurredOn: string;
  readonly fields?: Readonly<Record<string, string | undefined>>;
}

/** Kept for this window: a day's issue takes several items in a row. */
let last: Adoption | null = null;

export const lastAdoption = (): Adoption => last ?? { occurredOn: today() };
export const rememberAdoption = (adoption: Adoption): void => void (last = adoption);

/** As the API takes it: only words the regulation in force knows, nothing empty. */
export function bodyOf(
  itemId: string,
  { publication = '', issue, occurredOn, fields = {} }: Adoption,
  regulation: Regulation | undefined,
): Schemas['RecordAdoptionRequest'] {
  const known = regulation?.events.find(({ type }) => type === 'adoption')?.fields.map(({ name }) => name) ?? [];
  const said = Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => known.includes(entry[0]) && Boolean(entry[1])),
  );
  return { itemId, publication, occurredOn, fields: said, ...(issue?.trim() && { issue: issue.trim() }) };
}
