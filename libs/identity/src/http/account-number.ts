import { Injectable, type PipeTransform } from '@nestjs/common';
import { identityError } from '../domain/errors';

/** An account's id in an address; what cannot be one is answered like one that does not exist. */
@Injectable()
export class AccountNumber implements PipeTransform<unknown, number> {
  /** The validation before it has made a number of it already, perhaps NaN. */
  transform(value: unknown): number {
    const id = Number(value);
    if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw identityError.account_not_found({ account: id });
    return id;
  }
}
