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

/** Whether an adoption says all that the regulation in force asks for. */
export function isComplete(
  { publication, occurredOn, fields }: ReturnType<typeof bodyOf>,
  regulation: Regulation | undefined,
) {
  const shape = regulation?.events.find(({ type }) => type === 'adoption');
  const needed = shape?.fields.filter(({ name, required }) => required && !elsewhere.includes(name)) ?? [];
  return shape !== undefined && publication !== '' && occurredOn !== '' && needed.every(({ name }) => fields?.[name]);
}

/** What an adoption says by its publication. */
export const elsewhere: readonly string[] = ['pub', 'level'];

/** As the API takes it: only words the regulation in force knows, nothing empty. */
export function bodyOf(
  itemId: string,
  { publication = '', issue, occurredOn, fields = {} }: Adoption,
  regulation: Regulation | undefined,
): Schemas['RecordAdoptionRequest'] {
  const said = saidFields('adoption', fields, regulation);
  return { itemId, publication, occurredOn, fields: said, ...(issue?.trim() && { issue: issue.trim() }) };
}

/** The words of a form that the regulation knows for events of a type, without what is empty. */
export function saidFields(
  type: string,
  fields: Readonly<Record<string, string | undefined>> = {},
  regulation: Regulation | undefined,
): Record<string, string> {
  const known = regulation?.events.find((shape) => shape.type === type)?.fields.map(({ name }) => name) ?? [];
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => known.includes(entry[0]) && Boolean(entry[1])),
  );
}
