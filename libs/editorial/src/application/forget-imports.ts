import { Injectable } from '@nestjs/common';
import { Imports } from '@app/platform';
import { PurgeHooks } from '@app/submission';

/** Takes away all tables that were sent to be imported: which of them holds words of a purged item, nobody can tell. */
@Injectable()
export class ForgetImports {
  constructor(hooks: PurgeHooks, imports: Imports) {
    hooks.add('files of imports', (tx, { officeId }) => imports.clear(tx, officeId));
  }
}
