import { Injectable } from '@nestjs/common';
import type { ImportColumn, WriteRequest } from '@app/platform';
import { dayColumn, fieldColumns, itemColumns, noteColumn, type OfficeWords } from './import-columns';
import type { ImportTable } from './import-table';
import { type ForwardInput, RecordForward } from './record-forward';
import type { RowReader } from './row-reader';

/** What the office sent on to an upper office in the past, each an item that is known. */
@Injectable()
export class ImportForwards implements ImportTable<ForwardInput> {
  readonly kind = 'forwards';
  readonly title = '上报';
  readonly permission = 'forward.record';
  readonly about = ['同一条信息报送几个上级，每个上级写一行。'];
  readonly toldApartBy = ['title', 'unit', 'field.*'];

  constructor(private readonly recording: RecordForward) {}

  columns(words: OfficeWords): readonly ImportColumn[] {
    return [
      ...itemColumns(words),
      dayColumn('上报日期', '报出之日', '2014-03-06'),
      ...fieldColumns(words.regulation, 'forward'),
      noteColumn(''),
    ];
  }

  read(row: RowReader): ForwardInput {
    return { itemId: row.item(), occurredOn: row.text('on'), fields: row.fields(), ...row.given('note') };
  }

  write(request: WriteRequest, input: ForwardInput): Promise<unknown> {
    return this.recording.record(request, input);
  }
}
