import { api, type Schemas, told } from '../../api/client';

/** What one writes, as the fields of the screen hold it; empty where nothing was written yet. */
export interface DraftFields {
  /** The unit it comes from, which leads; null while an editor has not said from whom a paper came. */
  readonly unitId: number | null;
  readonly title: string;
  readonly body: string;
  readonly kind: string;
  /** The author within the leading unit. */
  readonly person: string;
  readonly contact: string;
  /** `2014-03-05T08:30`, the office's time. */
  readonly happenedAt: string;
  /** The leading unit's part of the whole beside its partners'. */
  readonly weight: number;
  /** Other units it was written with. */
  readonly partners: readonly Partner[];
}

export interface Partner {
  readonly unitId: number;
  readonly weight: number;
}

export type Saved = Schemas['DraftSavedResponse'];

export const emptyDraft: DraftFields = {
  unitId: null,
  ...{ title: '', body: '', kind: '', person: '', contact: '', happenedAt: '' },
  ...{ weight: 1, partners: [] },
};

export function fieldsOf({ item, draft }: Pick<Saved, 'item' | 'draft'>): DraftFields {
  const { kind, contact, contributors, happenedAt } = item;
  return {
    unitId: contributors[0]?.unitId ?? null,
    title: draft.title,
    body: draft.body,
    kind: kind ?? '',
    person: contributors[0]?.person ?? '',
    contact: contact ?? '',
    happenedAt: happenedAt === null ? '' : localMinute(happenedAt),
    weight: contributors[0]?.weight ?? 1,
    partners: contributors.slice(1).map(({ unitId, weight = 1 }) => ({ unitId, weight })),
  };
}

export type Needed = 'unit' | 'title' | 'body';

/** What must be written before it can be handed in, in the order of the form. The text may lie in a file alone where that will do. */
export function missingIn({ unitId, title, body }: DraftFields, fileWillDo: boolean): readonly Needed[] {
  const missing: Needed[] = [];
  if (unitId === null) missing.push('unit');
  if (title.trim() === '') missing.push('title');
  if (body.trim() === '' && !fileWillDo) missing.push('body');
  return missing;
}

/** Saves what was written; the first time it begins the draft. `returned`: who it comes from is settled already. */
export function saveDraft(
  fields: DraftFields,
  { id, version, returned }: { id: string | null; version: number; returned: boolean },
): Promise<Saved> {
  const { unitId, title, body, kind, contact, happenedAt } = fields;
  const input = {
    body,
    ...(title.trim() && { title: title.trim() }),
    ...(kind && { kind }),
    ...(contact.trim() && { contact: contact.trim() }),
    ...(happenedAt && { happenedAt: officeInstant(happenedAt) }),
    ...(!returned && unitId !== null && { contributors: contributorsOf(fields, unitId) }),
  };
  if (id === null) return told(api.POST('/api/v1/items/drafts', { body: input }));
  return told(api.POST('/api/v1/items/{id}/draft', { params: { path: { id } }, body: { ...input, version } }));
}

function contributorsOf({ person, weight, partners }: DraftFields, unitId: number) {
  const lead = { unitId, ...(person.trim() && { person: person.trim() }), weight };
  return [lead, ...partners.filter((partner) => partner.unitId !== unitId)];
}

/** `2014-03-05T08:30` of the office as an instant. */
export const officeInstant = (minute: string): string => `${minute}:00+08:00`;

/** An instant as the office's clock has it: `2014-03-05T08:30`. */
export function localMinute(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
}
