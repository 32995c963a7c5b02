import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { ledgerError } from '@app/ledger';
import type { ImportColumn, WriteRequest } from '@app/platform';
import { isCombined, SubmitItem, type SubmitItemInput, type SubmittedItem } from '@app/submission';
import { dayColumn, noteColumn, type OfficeWords, unitsColumn } from './import-columns';
import type { ImportTable } from './import-table';
import type { RowReader } from './row-reader';

/** Items that reached the office before it used this system. */
@Injectable()
export class ImportItems implements ImportTable<SubmitItemInput> {
  readonly kind = 'items';
  readonly title = '信息';
  readonly permission = 'item.submit';
  readonly about = ['供稿单位写全称，几个单位用顿号隔开，牵头的写在最前；写作者时用“单位/姓名”。'];
  readonly toldApartBy = ['title', 'on', 'units'];

  constructor(private readonly submitting: SubmitItem) {}

  columns(words: OfficeWords): readonly ImportColumn[] {
    const title = {
      key: 'title',
      heading: '标题',
      required: true,
      longest: 200,
      width: 50,
      says: '信息的标题',
      example: '我区多措并举推进春耕备耕工作',
    };
    return [
      title,
      dayColumn('报送日期', '办公室收到之日', '2014-03-05'),
      {
        ...unitsColumn(words, '供稿单位'),
        width: 30,
        says: '一个单位可从下拉里选；几个单位用顿号隔开',
        example: words.units.slice(0, 2).join('、') || '甲局、乙局/张某',
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
      noteColumn('纸质来稿补登'),
    ];
  }

  read(row: RowReader): SubmitItemInput {
    const occurredOn = row.text('on');
    return {
      title: row.text('title'),
      occurredOn,
      contributors: row.contributors('units', occurredOn),
      declaration: { checkedBy: row.text('checkedBy'), checkedOn: row.text('checkedOn') },
      ...row.given('kind', 'body', 'note'),
    };
  }

  /** The same submitted twice has no number of its own to be known by. */
  check(row: RowReader, { occurredOn = '', contributors: [lead] }: SubmitItemInput): void {
    // What the office combined was not submitted.
    const known = row.itemsWithTitle().find((item) => !isCombined(item) && isSame(item, occurredOn, lead?.unitId));
    const event = known?.eventNo ?? null;
    if (event !== null && !row.isWritten) throw ledgerError.recorded_before({ event });
  }

  write(request: WriteRequest, input: SubmitItemInput): Promise<unknown> {
    return this.submitting.submit(request, input);
  }
}

/** The same title from the same lead on the same day; what was taken back may be entered again. */
function isSame({ submittedOn, contributors, status }: SubmittedItem, on: LocalDate, lead: number | undefined) {
  return submittedOn === on && contributors[0]?.unitId === lead && status !== 'withdrawn';
}
