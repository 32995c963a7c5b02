import { Injectable, type PipeTransform } from '@nestjs/common';
import { invalidInput } from '@app/kernel';

/** A number of the chain as it stands in an address; what no record can have never reaches the database. */
@Injectable()
export class RecordNumber implements PipeTransform<unknown, number> {
  transform(given: unknown): number {
    const no = Number(given);
    if (Number.isSafeInteger(no) && no > 0) return no;
    throw invalidInput([{ field: 'no', code: 'bad_number', message: '编号应为正整数，请核对网址' }]);
  }
}
