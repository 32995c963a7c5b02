import type { Tx } from '@app/platform';
import { RegulationTimelines } from '@app/ledger';
import type { Asset } from '@app/regulation';
import type { Installation } from './installation';

/** What an office counts in, over all versions ever in force, by code. */
export async function assetsInForce(installation: Installation, tx: Tx, officeId: number): Promise<Map<string, Asset>> {
  const { versions } = await installation.get(RegulationTimelines).of(tx, officeId);
  return new Map(versions.flatMap(({ regulation }) => [...regulation.assets]));
}
