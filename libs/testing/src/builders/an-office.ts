import { AddPerson, AddUnit, CreateOffice } from '@app/directory';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { construct } from './construct';

export interface OfficeWanted {
  readonly code?: string;
  readonly name?: string;
  /** By name, in directory order; a bare group stands for `{ group }`. */
  readonly units?: Readonly<Record<string, string | UnitWanted>>;
}

export interface UnitWanted {
  readonly group?: string;
  readonly from?: LocalDate;
  readonly people?: readonly string[];
}

export interface OfficeBuilt {
  readonly officeId: number;
  /** The id of a unit that was asked for by name. */
  readonly unit: (name: string) => number;
}

/** An office with units that exist since 2013-01-01 and are a `department` unless said otherwise. */
export async function anOffice(tx: Tx, wanted: OfficeWanted = {}): Promise<OfficeBuilt> {
  const { code = 'district', name = '区政府办公室', units = {} } = wanted;
  const { id: officeId } = await construct(CreateOffice).create(tx, { code, name });
  const ids = new Map<string, number>();
  for (const [unit, told] of Object.entries(units)) {
    const {
      group = 'department',
      from = '2013-01-01',
      people = [],
    } = typeof told === 'string' ? { group: told } : told;
    const { id } = await construct(AddUnit).add(tx, { officeId, name: unit, group, from });
    for (const person of people) await construct(AddPerson).add(tx, { officeId, unitId: id, name: person });
    ids.set(unit, id);
  }
  return { officeId, unit: (asked) => ids.get(asked) ?? fail(asked) };
}

function fail(unit: string): never {
  throw new Error(`no unit ${unit} was asked for`);
}
