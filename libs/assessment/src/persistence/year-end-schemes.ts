import { Injectable } from '@nestjs/common';
import { canonicalJson, type Json } from '@app/kernel';
import { findRows, insertRows, managerOf, type Tx } from '@app/platform';
import type { YearEndScheme } from '../domain/year-end/scheme';
import { YearEndSchemeRow } from './year-end-rows';

/** A scheme as an office decided it, and which of its versions it is. */
export interface DecidedScheme {
  readonly version: number;
  readonly scheme: YearEndScheme;
  readonly by: string;
  readonly at: Date;
}

/** Schemes of year ends: a version is never changed, the last one holds. */
@Injectable()
export class YearEndSchemes {
  async last(tx: Tx, officeId: number): Promise<DecidedScheme | null> {
    const row = await managerOf(tx).findOne(YearEndSchemeRow, { where: { officeId }, order: { version: 'DESC' } });
    return row && toDecided(row);
  }

  async ofVersion(tx: Tx, officeId: number, version: number): Promise<DecidedScheme> {
    const [row] = await findRows(tx, YearEndSchemeRow, { officeId, version }, 'version');
    if (!row) throw new Error(`office ${officeId} has no year-end scheme ${version}`);
    return toDecided(row);
  }

  /** The key keeps two who decide at once from the same version: one of them is tried again. */
  async add(tx: Tx, officeId: number, { version, scheme, by, at }: DecidedScheme, actorId: number): Promise<void> {
    const content = canonicalJson(scheme as unknown as Json);
    await insertRows(tx, YearEndSchemeRow, [{ officeId, version, content, actorId, actorName: by, decidedAt: at }]);
  }
}

function toDecided({ version, content, actorName: by, decidedAt: at }: YearEndSchemeRow): DecidedScheme {
  return { version, scheme: JSON.parse(content) as YearEndScheme, by, at };
}
