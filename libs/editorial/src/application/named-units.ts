import type { Directory } from '@app/directory';
import type { Tx } from '@app/platform';
import type { NamedUnit } from '../domain/upper-list/unit-meant';

/** The units of an office by every name they had: lists of upper offices know of no reform. */
export async function namedUnits(tx: Tx, directory: Directory, officeId: number): Promise<NamedUnit[]> {
  const units = await directory.allUnits(tx, officeId);
  return units.map(({ id, versions }) => ({ id, names: versions.map(({ name }) => name) }));
}
