import { api, type Schemas, told } from '../../api/client';

/** What one writes, as the fields of the screen hold it; empty where nothing was written yet. */
export interface DraftFields {
  readonly title: string;
  readonly body: string;
  readonly kind: string;
  /** The author within the unit. */
  readonly person: string;
  readonly contact: string;
  /** `2014-03-05T08:30`, the office's time. */
  readonly happenedAt: string;
}

export type Saved = Schemas['DraftSavedResponse'];

export const emptyDraft: DraftFields = { title: '', body: '', kind: '', person: '', contact: '', happenedAt: '' };

export function fieldsOf({ item, draft }: Pick<Saved, 'item' | 'draft'>): DraftFields {
  const { kind, contact, contributors, happenedAt } = item;
  return {
    title: draft.title,
    body: draft.body,
    kind: kind ?? '',
    person: contributors[0]?.person ?? '',
    contact: contact ?? '',
    happenedAt: happenedAt === null ? '' : localMinute(happenedAt),
  };
}

/** Saves what was written; the first time it begins the draft. `returned`: who it comes from is settled already. */
export function saveDraft(
  fields: DraftFields,
  { id, version, unitId, returned }: { id: string | null; version: number; unitId: number; returned: boolean },
): Promise<Saved> {
  const { title, body, kind, person, contact, happenedAt } = fields;
  const input = {
    body,
    ...(title.trim() && { title: title.trim() }),
    ...(kind && { kind }),
    ...(contact.trim() && { contact: contact.trim() }),
    ...(happenedAt && { happenedAt: `${happenedAt}:00+08:00` }),
    ...(person.trim() && !returned && { contributors: [{ unitId, person: person.trim() }] }),
  };
  if (id === null) return told(api.POST('/api/v1/items/drafts', { body: input }));
  return told(api.POST('/api/v1/items/{id}/draft', { params: { path: { id } }, body: { ...input, version } }));
}

function localMinute(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
}
