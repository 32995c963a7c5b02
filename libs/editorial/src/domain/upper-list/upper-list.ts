import type { LocalDate } from '@app/kernel';

export const upperListStatuses = ['open', 'dismissed'] as const;
export type UpperListStatus = (typeof upperListStatuses)[number];

/** A list of what an upper office adopted. */
export interface UpperList {
  readonly id: string;
  readonly officeId: number;
  /** What whoever loaded it called it. */
  readonly name: string;
  readonly status: UpperListStatus;
  readonly lineCount: number;
  readonly loadedBy: number;
  readonly loaderName: string;
  readonly loadedAt: Date;
}

export const lineStatuses = ['open', 'recorded', 'not_ours'] as const;
export type LineStatus = (typeof lineStatuses)[number];

/** A line of a list, and what was decided about it. */
export interface UpperListLine {
  readonly listId: string;
  readonly no: number;
  readonly officeId: number;
  readonly title: string;
  /** As the list says it, and the key of the publication it means; null while nobody has said. */
  readonly publication: string;
  readonly pubKey: string | null;
  readonly issue: string;
  readonly adoptedOn: LocalDate | null;
  /** The date as the list says it. */
  readonly dateText: string;
  /** As the list says it, and the unit it means; null where none is known by that name. */
  readonly unit: string;
  readonly unitId: number | null;
  readonly fingerprint: string;
  readonly status: LineStatus;
  readonly itemId: string | null;
  /** The adoption that came of it. */
  readonly eventNo: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}
