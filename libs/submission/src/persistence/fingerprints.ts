import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { findRows, insertRows, managerOf, type Tx } from '@app/platform';
import { In } from 'typeorm';
import { type BandHit, ROWS_OF_A_BAND } from '../domain/similarity/candidates';
import { ItemBandRow, ItemFingerprintRow } from './fingerprint-rows';

export interface Fingerprint {
  readonly itemId: string;
  readonly officeId: number;
  readonly submittedOn: LocalDate;
  readonly bands: readonly number[];
}

/** Days between which the items looked for were submitted, both included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Bands asked for in one statement. */
const ASKED = 40;

/** By what submitted items are found again: their bands. Written with the submission, gone with a purge. */
@Injectable()
export class Fingerprints {
  async add(tx: Tx, prints: readonly Fingerprint[]): Promise<void> {
    await insertRows(
      tx,
      ItemFingerprintRow,
      prints.map((print) => ({ ...print, bands: JSON.stringify(print.bands) })),
    );
    await insertRows(
      tx,
      ItemBandRow,
      prints.flatMap(({ bands, ...item }) => bands.map((band) => ({ ...item, band }))),
    );
  }

  /** For items that come again after they were returned: what counts is the newest text. */
  async replace(tx: Tx, prints: readonly Fingerprint[]): Promise<void> {
    await this.remove(
      tx,
      prints.map(({ itemId }) => itemId),
    );
    await this.add(tx, prints);
  }

  /** Leaves nothing by which the items could be found or their words be guessed at. */
  async remove(tx: Tx, itemIds: readonly string[]): Promise<void> {
    const known = await findRows(tx, ItemFingerprintRow, { itemId: itemIds }, 'itemId');
    for (const { itemId, officeId, submittedOn, bands } of known)
      await managerOf(tx).delete(ItemBandRow, {
        officeId,
        band: In(JSON.parse(bands) as number[]),
        submittedOn,
        itemId,
      });
    if (known.length > 0)
      await managerOf(tx).delete(ItemFingerprintRow, { itemId: In(known.map(({ itemId }) => itemId)) });
  }

  /** The newest items of each band within the days, no more than `most`: that bounds the cost of every look. */
  async hits(
    tx: Tx,
    officeId: number,
    bands: readonly number[],
    { from, to }: Days,
    most = ROWS_OF_A_BAND,
  ): Promise<BandHit[]> {
    const hits: BandHit[] = [];
    for (let i = 0; i < bands.length; i += ASKED) {
      const some = bands.slice(i, i + ASKED);
      const sql = some.map((_, n) => `SELECT * FROM (${NEWEST} LIMIT ${most}) t${n}`).join(' UNION ALL ');
      const values = some.flatMap((band) => [officeId, band, from, to]);
      const rows = await managerOf(tx).query<{ band: number; itemId: string }[]>(sql, values);
      for (const { band, itemId } of rows) hits.push({ band, itemId });
    }
    return hits;
  }
}

const NEWEST =
  'SELECT band, item_id AS itemId FROM item_band WHERE office_id = ? AND band = ? AND submitted_on >= ? AND submitted_on <= ?' +
  ' ORDER BY submitted_on DESC, item_id DESC';
