import { Injectable } from '@nestjs/common';
import type { ImportColumn, WriteRequest } from '@app/platform';
import { dayColumn, fieldColumns, itemIfAnyColumn, noteColumn, type OfficeWords, unitsColumn } from './import-columns';
import type { ImportTable } from './import-table';
import { type CommissionInput, RecordCommission } from './record-commission';
import type { RowReader } from './row-reader';

/** How commissioned drafts of the past ended, unit by unit. */
@Injectable()
export class ImportCommissions implements ImportTable<CommissionInput> {
  readonly kind = 'commissions';
  readonly title = '约稿';
  readonly permission = 'commission.record';
  readonly about = ['几个单位的结果不同的，每个单位写一行。'];
  readonly toldApartBy = ['topic', 'units', 'on', 'title'];

  constructor(private readonly recording: RecordCommission) {}

  columns(words: OfficeWords): readonly ImportColumn[] {
    return [
      {
        key: 'topic',
        heading: '约稿题目',
        required: true,
        longest: 200,
        width: 50,
        says: '约的是什么稿',
        example: '一季度经济运行情况',
      },
      unitsColumn(words, '约稿单位'),
      dayColumn('应报日期', '约定交稿之日', '2014-03-20'),
      ...fieldColumns(words.regulation, 'commission'),
      { ...itemIfAnyColumn(), says: '交来的是哪条信息；没有就不填' },
      noteColumn(''),
    ];
  }

  read(row: RowReader): CommissionInput {
    const occurredOn = row.text('on');
    return {
      topic: row.text('topic'),
      contributors: row.contributors('units', occurredOn),
      ...row.itemIfAny(),
      occurredOn,
      fields: row.fields(),
      ...row.given('note'),
    };
  }

  write(request: WriteRequest, input: CommissionInput): Promise<unknown> {
    return this.recording.record(request, input);
  }
}
