import type { YearEndScheme } from './scheme';
import type { UnitFacts } from './standing-of-year';

/** Why a unit is not commended, with the event it rests on, if it rests on one. */
export interface VetoFound {
  readonly title: string;
  readonly event: number | null;
}

/** One for each veto of the scheme that the unit's year gives cause for. */
export function vetoesOf({ vetoes }: YearEndScheme, unit: UnitFacts): readonly VetoFound[] {
  return vetoes.flatMap(({ title, on, fault, level }): VetoFound[] => {
    if (on === 'zero_submission') return unit.submitted <= 0 ? [{ title, event: null }] : [];
    if (on === 'zero_adoption') return unit.adopted <= 0 ? [{ title, event: null }] : [];
    const incident = unit.incidents.find(
      (each) => (fault === undefined || each.fault === fault) && (level === undefined || each.level === level),
    );
    return incident ? [{ title, event: incident.event }] : [];
  });
}
