import { Injectable } from '@nestjs/common';
import { PurgeHooks } from '@app/submission';
import { UpperLists } from '../persistence/upper-lists';

/** Takes away what lists call a purged item, a changed title where somebody said so, and its own title in lines nobody decided. */
@Injectable()
export class ForgetUpperTitles {
  constructor(hooks: PurgeHooks, lists: UpperLists) {
    hooks.add('upper list lines', (tx, { officeId, itemId, titles }) =>
      lists.forgetTitles(tx, officeId, itemId, titles),
    );
  }
}
