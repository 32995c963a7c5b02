import { Injectable } from '@nestjs/common';
import { hash, type Options, verify } from '@node-rs/argon2';
import { generatePassword, LONGEST_PASSWORD } from '../domain/password';

/** argon2id, 19 MiB, two passes: the library's defaults, said here so that an update cannot weaken them. */
const OPTIONS: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  /** Of a password nobody knows, for logins without an account: they must take as long as the others. */
  private readonly dummy = this.hash(generatePassword());

  hash(password: string): Promise<string> {
    return hash(password, OPTIONS);
  }

  /** Whether the password belongs to the hash; without a hash the same work is done and the answer is no. */
  async verify(password: string, passwordHash: string | undefined): Promise<boolean> {
    const matches = await this.compare(password.slice(0, LONGEST_PASSWORD + 1), passwordHash ?? (await this.dummy));
    return matches && passwordHash !== undefined;
  }

  /** The slow part. */
  protected compare(password: string, passwordHash: string): Promise<boolean> {
    return verify(passwordHash, password);
  }
}
