import type { LocalDate } from '@app/kernel';
import type { Bulletin, BulletinContent, BulletinKind, BulletinStatus } from './bulletin';
import { contentSha256, type WordSeals } from './content-seal';
import { editionOf } from './edition';

/** A bulletin as it is kept. */
export interface StoredBulletin {
  readonly id: string;
  readonly officeId: number;
  readonly kind: BulletinKind;
  /** `2026Q2` */
  readonly period: string;
  readonly status: BulletinStatus;
  /** Grows with every change of what it says. */
  readonly version: number;
  readonly content: BulletinContent;
  readonly wordSeals: WordSeals;
  readonly contentSha256: string;
  readonly chainHead: Bulletin['colophon']['chainHead'];
  readonly documentNo: string | null;
  readonly issuedOn: LocalDate | null;
  readonly withdrawn: Bulletin['withdrawn'];
  readonly createdAt: Date;
}

/** The same with the hash of what it says now. */
export function resealed(bulletin: StoredBulletin): StoredBulletin {
  return { ...bulletin, contentSha256: contentSha256(bulletin, bulletin.wordSeals) };
}

/** All of it, as the office reads it. */
export function wholeBulletin(stored: StoredBulletin): Bulletin {
  const { id, content, status, documentNo, issuedOn, withdrawn, contentSha256: sha, chainHead } = stored;
  const colophon = { bulletinId: id, contentSha256: sha, chainHead, edition: editionOf(null) };
  return { ...content, id, status, documentNo, issuedOn, withdrawn, colophon };
}
