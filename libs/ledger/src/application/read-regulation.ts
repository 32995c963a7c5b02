import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { exportSheets, type Sheet } from '@app/regulation';
import { ledgerError } from '../domain/errors';
import type { RegulationInForce } from '../domain/records';
import { LedgerStore } from '../persistence/ledger-store';

/** Reads what was put in force to the letter. */
@Injectable()
export class ReadRegulation {
  constructor(private readonly store: LedgerStore) {}

  /** `version` as an address says it. Throws `regulation_not_found`. */
  async require(tx: Tx, officeId: number, id: string, version: string): Promise<RegulationInForce> {
    const known = await this.store.regulations(tx, officeId);
    const found = known.find((row) => row.regulationId === id && String(row.version) === version);
    if (!found) throw ledgerError.regulation_not_found();
    return found;
  }
}

/** The tables of a version in force. */
export function tablesOf({ source, text }: RegulationInForce): readonly Sheet[] {
  return exportSheets({ file: 'regulation.yaml', source, text }).sheets ?? [];
}
