import type { LocalDate } from '@app/kernel';

/** An information item as it was submitted. */
export interface Item {
  readonly id: string;
  readonly officeId: number;
  readonly title: string;
  readonly submittedOn: LocalDate;
  /** The units (and persons) it comes from, the lead first. */
  readonly contributors: readonly Contributor[];
  /** Number of the submission event in the office's ledger. */
  readonly eventNo: number;
  readonly submittedBy: number;
  readonly createdAt: Date;
}

export interface Contributor {
  readonly unitId: number;
  readonly person: string | null;
  /** Part of the whole where the regulation divides by weights; 1 when nothing else was agreed. */
  readonly weight: number;
}
