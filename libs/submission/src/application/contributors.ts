import { requireOwnUnit } from '@app/identity';
import type { Caller } from '@app/kernel';
import type { Contributor } from '../domain/item';
import { submissionError } from '../domain/errors';

/** A contributor as a caller names it. */
export interface ContributorInput {
  readonly unitId: number;
  readonly person?: string;
  readonly weight?: number;
}

/** Fills in what was left out; refuses the same unit and person twice. */
export function contributorsOf(input: readonly ContributorInput[]): Contributor[] {
  const contributors = input.map(({ unitId, person, weight }) => ({
    unitId,
    person: person ?? null,
    weight: weight ?? 1,
  }));
  const names = new Set(contributors.map(({ unitId, person }) => `${unitId}/${person ?? ''}`));
  if (names.size < contributors.length) throw submissionError.contributor_twice();
  return contributors;
}

/**
 * A liaison hands in what the own unit leads, and may name the units it was written with: who named them stands on the
 * item, which they and the office see from then on. Refuses with `foreign_unit`.
 */
export function requireOwnLead(caller: Pick<Caller, 'role' | 'unitId'>, [lead]: readonly ContributorInput[]): void {
  if (lead) requireOwnUnit(caller, lead.unitId);
}

/** The participants of an event: units by their id as text. */
export function participantsOf(
  contributors: readonly Contributor[],
): { unit: string; person?: string; weight: number }[] {
  return contributors.map(({ unitId, person, weight }) => ({
    unit: String(unitId),
    ...(person === null ? {} : { person }),
    weight,
  }));
}
