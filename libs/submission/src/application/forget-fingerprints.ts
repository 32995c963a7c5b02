import { Injectable } from '@nestjs/common';
import { Fingerprints } from '../persistence/fingerprints';
import { PurgeHooks } from './purge-hooks';

/** Takes the fingerprint of a purged item away: whoever guessed its text could prove by it that it was there. */
@Injectable()
export class ForgetFingerprints {
  constructor(hooks: PurgeHooks, fingerprints: Fingerprints) {
    hooks.add('fingerprints', (tx, { itemId }) => fingerprints.remove(tx, [itemId]));
  }
}
