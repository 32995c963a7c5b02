import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import { screen, sentenceOf, type SecrecyHit } from '../domain/secrecy-screen';
import { OfficeChoices } from '../persistence/office-choices';

/** The texts of an item that are looked through, by field; what is missing has nothing in it. */
export type ScreenedFields = Readonly<Record<string, string | null | undefined>>;

/** Looks an item through for marks of classified papers and the office's own words. */
@Injectable()
export class ScreenText {
  constructor(private readonly choices: OfficeChoices) {}

  async hits(tx: Tx, officeId: number, fields: ScreenedFields): Promise<SecrecyHit[]> {
    const given = Object.entries(fields).flatMap(([field, text]) => (text ? [[field, text] as const] : []));
    return screen(Object.fromEntries(given), await this.choices.words(tx, officeId));
  }

  /** Refuses with `secrecy_words`, which names each word, where it stands and what is around it. */
  async require(tx: Tx, officeId: number, fields: ScreenedFields): Promise<void> {
    const hits = await this.hits(tx, officeId, fields);
    if (hits.length === 0) return;
    const problems = hits.map((hit) => ({ field: hit.field, code: 'secrecy_word', message: sentenceOf(hit) }));
    const { code, kind, message } = submissionError.secrecy_words({ where: problems[0]?.message ?? '' });
    throw new DomainError(code, kind, message, problems);
  }

  /** Refuses with `kind_unknown` a kind the office does not have. */
  async requireKind(tx: Tx, officeId: number, kind: string | null | undefined): Promise<void> {
    if (kind === null || kind === undefined) return;
    const { kinds } = await this.choices.settings(tx, officeId);
    if (!kinds.includes(kind)) throw submissionError.kind_unknown({ kind, kinds });
  }
}
