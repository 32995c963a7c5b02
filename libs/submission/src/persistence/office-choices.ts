import { Injectable } from '@nestjs/common';
import { findRows, insertRows, managerOf, type Tx, TxMemo } from '@app/platform';
import type { OfficeWords } from '../domain/secrecy-screen';
import { defaultSettings, type Severity, type SubmissionSettings } from '../domain/submission-settings';
import { ScreenWordRow, SubmissionSettingRow } from './rows';

const settings = new TxMemo<SubmissionSettings>();
const words = new TxMemo<OfficeWords>();

/** Keeps what an office decided for its submissions: settings, and the words of its screen. */
@Injectable()
export class OfficeChoices {
  settings(tx: Tx, officeId: number): Promise<SubmissionSettings> {
    return settings.get(tx, officeId, async () => {
      const [row] = await findRows(tx, SubmissionSettingRow, { officeId }, 'officeId');
      if (!row) return defaultSettings;
      return {
        signOffRequired: row.signOffRequired === 1,
        kinds: JSON.parse(row.kinds) as string[],
        severities: JSON.parse(row.severities) as Severity[],
      };
    });
  }

  async decide(
    tx: Tx,
    officeId: number,
    chosen: SubmissionSettings,
    by: { readonly name: string; readonly at: Date },
  ): Promise<void> {
    settings.forget(tx);
    await managerOf(tx).delete(SubmissionSettingRow, { officeId });
    await insertRows(tx, SubmissionSettingRow, [
      {
        officeId,
        signOffRequired: chosen.signOffRequired ? 1 : 0,
        kinds: JSON.stringify(chosen.kinds),
        severities: JSON.stringify(chosen.severities),
        changerName: by.name,
        changedAt: by.at,
      },
    ]);
  }

  words(tx: Tx, officeId: number): Promise<OfficeWords> {
    return words.get(tx, officeId, async () => {
      const rows = await findRows(tx, ScreenWordRow, { officeId }, 'word');
      const of = (list: string) => rows.filter((row) => row.list === list).map(({ word }) => word);
      return { blocked: of('blocked'), allowed: of('allowed') };
    });
  }

  async replaceWords(tx: Tx, officeId: number, { blocked, allowed }: OfficeWords): Promise<void> {
    words.forget(tx);
    await managerOf(tx).delete(ScreenWordRow, { officeId });
    const rows = (list: string, all: readonly string[]) => [...new Set(all)].map((word) => ({ officeId, list, word }));
    await insertRows(tx, ScreenWordRow, [...rows('blocked', blocked), ...rows('allowed', allowed)]);
  }
}
