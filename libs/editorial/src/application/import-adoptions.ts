import { Injectable } from '@nestjs/common';
import type { ImportColumn, ImportRow, RowByRowKind, Tx, WriteRow } from '@app/platform';
import { Directory } from '@app/directory';
import { type Caller, Clock } from '@app/kernel';
import { fieldColumns, fieldsOf } from './import-columns';
import { collecting, ImportDesk, requestOf } from './import-desk';
import { RecordAdoption } from './record-adoption';

const MOST = 50_000;

/** Adoptions of the past, each of an item that is known. */
@Injectable()
export class ImportAdoptions implements RowByRowKind {
  readonly kind = 'adoptions';
  readonly title = '采用';
  readonly permission = 'adoption.record';
  readonly mostRows = MOST;
  readonly writes = 'row_by_row';
  readonly about = ['同一条信息被几个刊物采用，每个刊物写一行。'];

  constructor(
    private readonly desk: ImportDesk,
    private readonly directory: Directory,
    private readonly clock: Clock,
    private readonly recording: RecordAdoption,
  ) {}

  async columns(tx: Tx, { officeId }: Caller): Promise<readonly ImportColumn[]> {
    const regulation = await this.desk.vocabulary(tx, officeId);
    return [
      {
        key: 'title',
        heading: '信息标题',
        required: true,
        longest: 200,
        width: 50,
        says: '已登记的信息的标题，一字不差；还没有登记的，请先导入信息',
        example: '我区多措并举推进春耕备耕工作',
      },
      {
        key: 'unit',
        heading: '供稿单位',
        required: false,
        longest: 100,
        choices: { words: await this.desk.unitNames(tx, officeId), closed: false },
        says: '有几条信息标题相同时写明是哪个单位的；否则可以不填',
        example: '甲局',
      },
      {
        key: 'publication',
        heading: '刊物',
        required: true,
        longest: 120,
        choices: { words: await this.publications(tx, officeId), closed: false },
        says: '刊物的名称，现在的或当时的都可以',
        example: '政务',
      },
      { key: 'issue', heading: '期号', required: false, longest: 40, says: '写明哪一期', example: '2014年第3期' },
      { key: 'on', heading: '采用日期', required: true, holds: 'date', says: '刊发之日', example: '2014-03-06' },
      ...fieldColumns(regulation, 'adoption', ['pub', 'level']),
      { key: 'note', heading: '备注', required: false, says: '可以不填', example: '' },
    ];
  }

  private async publications(tx: Tx, officeId: number): Promise<string[]> {
    const all = await this.directory.publications(tx, officeId, this.clock.today());
    return all.map(({ key }) => key);
  }

  identity({ values }: ImportRow): string {
    return JSON.stringify([values['title'], values['unit'], values['publication'], values['issue']]);
  }

  async begin(
    caller: Caller,
    rows: readonly ImportRow[],
    keyOf: ((row: ImportRow) => string) | null,
  ): Promise<WriteRow> {
    const block = await this.desk.open(caller, rows, keyOf);
    return (row, how) => {
      const { title = '', unit = '', publication = '', issue, on = '', note } = row.values;
      const { take, done } = collecting();
      const item = take(() => block.item(title, unit));
      const fields = take(() => fieldsOf(block.regulation, row.values));
      done();
      return this.recording.record(requestOf(caller, how), {
        itemId: item?.id ?? '',
        publication,
        occurredOn: on,
        ...(fields && { fields }),
        ...(issue && { issue }),
        ...(note && { note }),
      });
    };
  }

  undo(caller: Caller, keys: readonly string[]): Promise<void> {
    return this.desk.undo(caller, keys);
  }
}
