import { Injectable } from '@nestjs/common';
import type { ImportColumn, WriteRequest } from '@app/platform';
import { dayColumn, fieldColumns, itemColumns, noteColumn, type OfficeWords } from './import-columns';
import type { ImportTable } from './import-table';
import { type AdoptionInput, RecordAdoption } from './record-adoption';
import type { RowReader } from './row-reader';

/** Adoptions of the past, each of an item that is known. */
@Injectable()
export class ImportAdoptions implements ImportTable<AdoptionInput> {
  readonly kind = 'adoptions';
  readonly title = '采用';
  readonly permission = 'adoption.record';
  readonly about = ['同一条信息被几个刊物采用，每个刊物写一行。'];
  readonly toldApartBy = ['title', 'unit', 'publication', 'issue'];

  constructor(private readonly recording: RecordAdoption) {}

  columns(words: OfficeWords): readonly ImportColumn[] {
    return [
      ...itemColumns(words),
      {
        key: 'publication',
        heading: '刊物',
        required: true,
        longest: 120,
        choices: { words: words.publications, closed: false },
        says: '刊物的名称，现在的或当时的都可以',
        example: '政务',
      },
      { key: 'issue', heading: '期号', required: false, longest: 40, says: '写明哪一期', example: '2014年第3期' },
      dayColumn('采用日期', '刊发之日', '2014-03-06'),
      ...fieldColumns(words.regulation, 'adoption', ['pub', 'level']),
      noteColumn(''),
    ];
  }

  read(row: RowReader): AdoptionInput {
    return {
      itemId: row.item(),
      publication: row.text('publication'),
      occurredOn: row.text('on'),
      fields: row.fields(),
      ...row.given('issue', 'note'),
    };
  }

  write(request: WriteRequest, input: AdoptionInput): Promise<unknown> {
    return this.recording.record(request, input);
  }
}
