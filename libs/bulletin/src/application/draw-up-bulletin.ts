import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import type { Caller } from '@app/kernel';
import { type Tx, UnitOfWork } from '@app/platform';
import type { PublicationMode } from '../domain/bulletin';
import { bulletinContent } from '../domain/bulletin-content';
import { BULLETIN_STATUS_TITLES } from '../domain/bulletin-life';
import { freshSeals } from '../domain/content-seal';
import { keepEdited } from '../domain/edited-paragraphs';
import { bulletinError } from '../domain/errors';
import { resealed, type StoredBulletin } from '../domain/stored-bulletin';
import { Bulletins, newSalt } from '../persistence/bulletins';
import { BulletinDesk } from './bulletin-desk';
import { GatherFigures } from './gather-figures';
import { KeepBulletinSettings } from './keep-bulletin-settings';

/** How it is to be published; what is left out is as the office decided, or as it was. */
export interface ModeChosen {
  readonly mode?: PublicationMode | undefined;
  readonly topPlaces?: number | undefined;
}

/** Drafts a bulletin from the figures of a period, and drafts it again. */
@Injectable()
export class DrawUpBulletin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly figures: GatherFigures,
    private readonly settings: KeepBulletinSettings,
    private readonly directory: Directory,
    private readonly bulletins: Bulletins,
    private readonly desk: BulletinDesk,
  ) {}

  /** Refuses with `bulletin_period`, `bulletin_period_ahead`, `period_before_ledger`, `bulletin_stands`. */
  async drawUp(caller: Caller, period: string, chosen: ModeChosen): Promise<StoredBulletin> {
    const { officeId } = caller;
    // Read apart, in one unchanging state, so that nobody who records waits for it.
    const drawn = await this.unitOfWork.read((tx) => this.draw(tx, officeId, period, chosen));
    return this.unitOfWork.run(async (tx) => {
      const standing = await this.bulletins.live(tx, officeId, period);
      if (standing) throw bulletinError.bulletin_stands({ period, status: BULLETIN_STATUS_TITLES[standing.status] });
      const { content } = drawn;
      const bulletin = resealed({
        ...{ id: randomUUID(), officeId, period, status: 'draft', version: 1, kind: content.kind },
        ...{ ...drawn, wordSeals: freshSeals(content, newSalt), contentSha256: '' },
        ...{ documentNo: null, issuedOn: null, withdrawn: null, createdAt: new Date(content.drawnAt) },
      });
      await this.bulletins.add(tx, bulletin);
      await this.desk.tell(tx, caller, bulletin, { action: 'draw_up', from: '', note: '', documentNo: null });
      return bulletin;
    });
  }

  /** With the figures of now; what was written by hand stays. Refuses with `bulletin_not_found`, `bulletin_not_draft`. */
  async redraw(caller: Caller, id: string, chosen: ModeChosen): Promise<StoredBulletin> {
    const { officeId } = caller;
    const drawn = await this.unitOfWork.read(async (tx) => {
      const { period, content } = await this.requireDraft(tx, officeId, id);
      const { mode = content.mode, topPlaces = content.topPlaces } = chosen;
      return this.draw(tx, officeId, period, { mode, topPlaces });
    });
    return this.unitOfWork.run(async (tx) => {
      const before = await this.requireDraft(tx, officeId, id);
      const content = keepEdited(drawn.content, before.content);
      const wordSeals = freshSeals(content, newSalt);
      const changed = resealed({ ...before, ...drawn, content, wordSeals, version: before.version + 1 });
      return this.desk.change(tx, caller, before, changed, { action: 'redraw', note: '' });
    });
  }

  private async draw(
    tx: Tx,
    officeId: number,
    period: string,
    { mode, topPlaces }: ModeChosen,
  ): Promise<Pick<StoredBulletin, 'content' | 'chainHead'>> {
    const { figures, head } = await this.figures.gather(tx, officeId, period);
    const settings = await this.settings.of(tx, officeId);
    const { name } = await this.directory.office(tx, officeId);
    const { organ, recipients, copies } = settings;
    const content = bulletinContent(figures, {
      ...{ office: { name, organ }, recipients, copies },
      ...{ mode: mode ?? settings.mode, topPlaces: topPlaces ?? settings.topPlaces },
    });
    return { content, chainHead: { seq: head.seq, hash: head.hash } };
  }

  private async requireDraft(tx: Tx, officeId: number, id: string): Promise<StoredBulletin> {
    const bulletin = await this.desk.require(tx, officeId, id);
    if (bulletin.status === 'draft') return bulletin;
    throw bulletinError.bulletin_not_draft({ status: BULLETIN_STATUS_TITLES[bulletin.status] });
  }
}
