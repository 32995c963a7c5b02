import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { ImportColumn, ImportRow, RowByRowKind, Tx, WriteRow } from '@app/platform';
import { SubmitItem, type SubmittedItem } from '@app/submission';
import { alreadyRecorded, collecting, ImportDesk, requestOf } from './import-desk';

const MOST = 50_000;

/** Items that reached the office before it used this system. */
@Injectable()
export class ImportItems implements RowByRowKind {
  readonly kind = 'items';
  readonly title = '信息';
  readonly permission = 'item.submit';
  readonly mostRows = MOST;
  readonly writes = 'row_by_row';
  readonly about = ['供稿单位写全称，几个单位用顿号隔开，牵头的写在最前；写作者时用“单位/姓名”。'];

  constructor(
    private readonly desk: ImportDesk,
    private readonly submitting: SubmitItem,
  ) {}

  async columns(tx: Tx, { officeId }: Caller): Promise<readonly ImportColumn[]> {
    const units = await this.desk.unitNames(tx, officeId);
    return [
      {
        key: 'title',
        heading: '标题',
        required: true,
        longest: 200,
        width: 50,
        says: '信息的标题',
        example: '我区多措并举推进春耕备耕工作',
      },
      { key: 'on', heading: '报送日期', required: true, holds: 'date', says: '办公室收到之日', example: '2014-03-05' },
      {
        key: 'units',
        heading: '供稿单位',
        required: true,
        longest: 500,
        width: 30,
        choices: { words: units, closed: false },
        says: '一个单位可从下拉里选；几个单位用顿号隔开',
        example: units.slice(0, 2).join('、') || '甲局、乙局/张某',
      },
      { key: 'kind', heading: '类别', required: false, longest: 20, says: '办公室使用的信息类别', example: '动态' },
      {
        key: 'body',
        heading: '正文',
        required: false,
        longest: 20_000,
        width: 60,
        says: '可以不填',
        example: '近日，我区……',
      },
      { key: 'checkedBy', heading: '保密审查人', required: true, longest: 40, says: '谁审查过', example: '张某' },
      {
        key: 'checkedOn',
        heading: '保密审查日期',
        required: true,
        holds: 'date',
        says: '何时审查',
        example: '2014-03-05',
      },
      { key: 'note', heading: '备注', required: false, says: '可以不填', example: '纸质来稿补登' },
    ];
  }

  identity({ values: { title, on, units } }: ImportRow): string {
    return JSON.stringify([title, on, units]);
  }

  async begin(
    caller: Caller,
    rows: readonly ImportRow[],
    keyOf: ((row: ImportRow) => string) | null,
  ): Promise<WriteRow> {
    const block = await this.desk.open(caller, rows, keyOf);
    return (row, how) => {
      const { title = '', on = '', units = '', kind, body, checkedBy = '', checkedOn = '', note } = row.values;
      const { take, done } = collecting();
      const contributors = take(() => block.contributors(units, on)) ?? [];
      done();
      const lead = contributors[0]?.unitId;
      const known = block.itemsWithTitle(title).find((item) => isSame(item, on, lead));
      if (known && !block.isWritten(row)) return Promise.reject(alreadyRecorded(known));
      return this.submitting.submit(requestOf(caller, how), {
        title,
        occurredOn: on,
        contributors,
        declaration: { checkedBy, checkedOn },
        ...(kind && { kind }),
        ...(body && { body }),
        ...(note && { note }),
      });
    };
  }

  undo(caller: Caller, keys: readonly string[]): Promise<void> {
    return this.desk.undo(caller, keys);
  }
}

/** The same title from the same lead on the same day; what was taken back may be entered again. */
function isSame({ submittedOn, contributors, status }: SubmittedItem, on: string, lead: number | undefined): boolean {
  return submittedOn === on && contributors[0]?.unitId === lead && status !== 'withdrawn';
}
