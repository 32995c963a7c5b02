import { Injectable } from '@nestjs/common';
import { invalidInput } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { directoryError } from '../domain/errors';
import { type Office, Offices } from '../persistence/offices';

export interface NewOffice {
  /** 1 to 40 of `a-z 0-9 -`. */
  readonly code: string;
  readonly name: string;
}

@Injectable()
export class CreateOffice {
  constructor(private readonly offices: Offices) {}

  async create(tx: Tx, { code, name }: NewOffice): Promise<Office> {
    checkInput({ name: { label: '办公室名称', text: name, longest: 100 } });
    if (!/^[a-z0-9-]{1,40}$/.test(code)) {
      const message = '办公室代码只能用小写字母、数字和短横线，最多 40 个字';
      throw invalidInput([{ field: 'code', code: 'bad_code', message }]);
    }
    if (await this.offices.byCode(tx, code)) throw directoryError.office_code_taken({ code });
    return this.offices.add(tx, { code, name });
  }
}
