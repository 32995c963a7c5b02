import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { BULLETIN_STATUS_TITLES, ISSUED } from '../domain/bulletin-life';
import { editionFor, unitOfEdition } from '../domain/edition';
import { type StoredBulletin, wholeBulletin } from '../domain/stored-bulletin';
import { Bulletins } from '../persistence/bulletins';
import { readColophon, type RenderingColophon, textOf } from '../rendering/read-rendering';
import { RenderBulletin } from '../rendering/render-bulletin';
import { VerifyBulletins } from './verify-bulletins';

/** What a file is, and what of it does not fit; nothing where everything does. */
export interface RenderingChecked {
  /** Null for a file that is no rendering of a bulletin. */
  readonly colophon: RenderingColophon | null;
  /** Null where no such bulletin is known. */
  readonly bulletin:
    | (Pick<StoredBulletin, 'id' | 'officeId' | 'status' | 'documentNo' | 'issuedOn'> & { readonly title: string })
    | null;
  /** Chinese sentences. */
  readonly problems: readonly string[];
}

/** Signs shown around the first place where a file says something else. */
const AROUND = 20;

/** Holds a printed bulletin against what was sealed, and what was sealed against the ledger. */
@Injectable()
export class CheckRendering {
  constructor(
    private readonly bulletins: Bulletins,
    private readonly verify: VerifyBulletins,
    private readonly renderings: RenderBulletin,
  ) {}

  async check(tx: Tx, bytes: Buffer): Promise<RenderingChecked> {
    const colophon = await readColophon(bytes);
    if (!colophon) return { colophon, bulletin: null, problems: ['不是本系统生成的通报，或文件已损坏'] };
    const stored = await this.bulletins.byId(tx, colophon.bulletinId);
    if (!stored) return { colophon, bulletin: null, problems: [`台账里没有编号为 ${colophon.bulletinId} 的通报`] };
    const { id, officeId, status, documentNo, issuedOn, content } = stored;
    const problems = [
      ...told(colophon, stored),
      ...(await this.verify.of(tx, stored)).map(({ message }) => message),
      ...(await this.words(bytes, colophon, stored)),
    ];
    return { colophon, bulletin: { id, officeId, status, documentNo, issuedOn, title: content.title }, problems };
  }

  /** The same format made again must say the same: as it was issued, or as it stands today. */
  private async words(
    bytes: Buffer,
    { format, edition }: RenderingColophon,
    stored: StoredBulletin,
  ): Promise<string[]> {
    const unitId = unitOfEdition(edition);
    if (unitId === undefined) return [`版记中的公布版“${edition}”无法识别`];
    const said = await textOf(bytes);
    const versions = ISSUED.includes(stored.status) ? [asIssued(stored), stored] : [stored];
    let first = '';
    for (const version of versions) {
      const rendered = await this.renderings.render(editionFor(wholeBulletin(version), unitId), format);
      const wanted = await textOf(rendered);
      if (wanted === said) return [];
      first ||= differenceOf(wanted, said);
    }
    const purged = Object.values(stored.wordSeals).some((seal) => 'digest' in seal);
    return [purged ? `通报有文字已被紧急清除，不能逐字核对；${first}` : first];
  }
}

/** What the colophon says, against what was sealed. */
function told(colophon: RenderingColophon, { status, contentSha256, chainHead, documentNo }: StoredBulletin): string[] {
  const issued = ISSUED.includes(status);
  const sealed = colophon.contentSha256 === contentSha256;
  return [
    ...(sealed || issued ? [] : [`通报还没有印发，现为“${BULLETIN_STATUS_TITLES[status]}”，文件印出以后又有改动`]),
    ...(sealed || !issued ? [] : ['文件所记的内容校验值与封存的不符']),
    ...(colophon.documentNo === documentNo ? [] : ['文件所记的文号与印发的不符']),
    ...(colophon.chainHead.seq === chainHead.seq && colophon.chainHead.hash === chainHead.hash
      ? []
      : ['文件所记的链值与封存的不符']),
  ];
}

const asIssued = (stored: StoredBulletin): StoredBulletin => ({ ...stored, status: 'published', withdrawn: null });

function differenceOf(wanted: string, said: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === said[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - AROUND / 2), at + AROUND) || '（没有文字）';
  return `文件的文字与封存的内容不符：应为“…${around(wanted)}…”，实为“…${around(said)}…”`;
}
