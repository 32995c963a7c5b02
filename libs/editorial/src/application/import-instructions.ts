import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { ImportColumn, ImportRow, RowByRowKind, Tx, WriteRow } from '@app/platform';
import { fieldColumn, fieldColumns, fieldsOf } from './import-columns';
import { collecting, ImportDesk, requestOf } from './import-desk';
import { RecordInstruction } from './record-instruction';

const MOST = 50_000;

/** Leaders' instructions of the past, each on an item that is known. */
@Injectable()
export class ImportInstructions implements RowByRowKind {
  readonly kind = 'instructions';
  readonly title = '批示';
  readonly permission = 'instruction.record';
  readonly mostRows = MOST;
  readonly writes = 'row_by_row';
  readonly about = ['一位领导在一条信息上的一次批示写一行。'];

  constructor(
    private readonly desk: ImportDesk,
    private readonly recording: RecordInstruction,
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
      fieldColumn(regulation, 'level', { says: '领导的级别' }),
      { key: 'leader', heading: '批示领导', required: false, longest: 50, says: '谁批示的', example: '张某' },
      { key: 'on', heading: '批示日期', required: true, holds: 'date', says: '批示之日', example: '2014-03-08' },
      ...fieldColumns(regulation, 'instruction', ['level']),
      { key: 'note', heading: '备注', required: false, says: '可以不填', example: '请有关单位研究落实' },
    ];
  }

  identity({ values }: ImportRow): string {
    return JSON.stringify([values['title'], values['unit'], values['field.level'], values['leader'], values['on']]);
  }

  async begin(
    caller: Caller,
    rows: readonly ImportRow[],
    keyOf: ((row: ImportRow) => string) | null,
  ): Promise<WriteRow> {
    const block = await this.desk.open(caller, rows, keyOf);
    return (row, how) => {
      const { title = '', unit = '', leader, on = '', note } = row.values;
      const { take, done } = collecting();
      const item = take(() => block.item(title, unit));
      const { level = '', ...fields } = take(() => fieldsOf(block.regulation, row.values)) ?? {};
      done();
      return this.recording.record(requestOf(caller, how), {
        itemId: item?.id ?? '',
        level,
        occurredOn: on,
        fields,
        ...(leader && { leader }),
        ...(note && { note }),
      });
    };
  }

  undo(caller: Caller, keys: readonly string[]): Promise<void> {
    return this.desk.undo(caller, keys);
  }
}
