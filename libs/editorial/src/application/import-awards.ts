import { Injectable } from '@nestjs/common';
import type { ImportColumn, WriteRequest } from '@app/platform';
import { amountColumns, entryColumn } from './award-columns';
import { dayColumn, fieldColumns, noteColumn, type OfficeWords, unitsColumn } from './import-columns';
import type { ImportTable } from './import-table';
import { type AwardInput, RecordAward } from './record-award';
import type { RowReader } from './row-reader';

/** What was given or taken by hand in the past, inside what the regulation leaves to a person. */
@Injectable()
export class ImportAwards implements ImportTable<AwardInput> {
  readonly kind = 'awards';
  readonly title = '评定';
  readonly permission = 'award.record';
  readonly about = ['办法已定死数额的项目不填数额；给出幅度的填写定下的数额，扣分写负数。'];
  readonly toldApartBy = ['entry', 'units', 'on'];

  constructor(private readonly recording: RecordAward) {}

  columns(words: OfficeWords): readonly ImportColumn[] {
    return [
      unitsColumn(words, '单位'),
      dayColumn('日期', '评定之日', '2014-03-31'),
      entryColumn(words.regulation),
      ...amountColumns(words.regulation),
      ...fieldColumns(words.regulation, 'award'),
      { key: 'reason', heading: '理由', required: true, says: '为什么这样评定', example: '机构健全，专人负责' },
      noteColumn(''),
    ];
  }

  read(row: RowReader): AwardInput {
    const occurredOn = row.text('on');
    const [entry, amount] = [row.entry(), row.amounts()];
    return {
      contributors: row.contributors('units', occurredOn),
      occurredOn,
      ...(entry !== '' && { entry }),
      ...(Object.keys(amount).length > 0 && { amount }),
      fields: row.fields(),
      reason: row.text('reason'),
      ...row.given('note'),
    };
  }

  write(request: WriteRequest, input: AwardInput): Promise<unknown> {
    return this.recording.record(request, input);
  }
}
