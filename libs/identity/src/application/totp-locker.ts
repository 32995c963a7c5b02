import { Injectable } from '@nestjs/common';
import { SecretBox, sha256Hex } from '@app/platform';
import { identityError } from '../domain/errors';
import type { StoredTotp } from '../persistence/totps';

/** What of a second factor is secret, as it is kept: nobody signs in with what the database alone tells. */
@Injectable()
export class TotpLocker {
  constructor(private readonly box: SecretBox) {}

  seal(accountId: number, secret: string): string {
    return this.box.seal(secret, purposeOf(accountId));
  }

  /** Refuses with `totp_unreadable` when the key it was sealed under is gone. */
  open({ accountId, secret }: StoredTotp): string {
    try {
      return this.box.open(secret, purposeOf(accountId));
    } catch {
      throw identityError.totp_unreadable();
    }
  }

  /** What is kept of a recovery code. */
  digest(accountId: number, code: string): string {
    return this.index(sha256Hex(`recovery ${accountId} ${code}`));
  }

  /** The same totp, sealed, if it is one from before secrets were; these are base32, where no dot occurs. */
  sealed(totp: StoredTotp): StoredTotp {
    if (totp.secret.includes('.')) return totp;
    const recovery = totp.recovery.map((digest) => this.index(digest));
    return { ...totp, secret: this.seal(totp.accountId, totp.secret), recovery };
  }

  private index(digest: string): string {
    return this.box.index(digest, 'recovery code');
  }
}

const purposeOf = (accountId: number) => `totp ${accountId}`;
