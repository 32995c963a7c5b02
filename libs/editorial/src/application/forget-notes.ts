import { Injectable } from '@nestjs/common';
import { PurgeHooks } from '@app/submission';
import { CommissionedDrafts } from '../persistence/commissioned-drafts';

/** Takes away what was said when a purged item was delivered to whoever had asked for it. */
@Injectable()
export class ForgetNotes {
  constructor(hooks: PurgeHooks, drafts: CommissionedDrafts) {
    hooks.add('notes of deliveries', (tx, { officeId, itemId }) => drafts.forgetNotes(tx, officeId, itemId));
  }
}
