import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import type { ImportColumn, ImportRow, RowByRowKind, Tx, WriteRow } from '@app/platform';
import { fieldColumns, fieldsOf } from './import-columns';
import { collecting, ImportDesk, requestOf } from './import-desk';
import { RecordIncident } from './record-incident';

const MOST = 50_000;

/** Faults of the past: late, omitted, concealed or untrue reporting, criticism by name. */
@Injectable()
export class ImportIncidents implements RowByRowKind {
  readonly kind = 'incidents';
  readonly title = '责任事项';
  readonly permission = 'incident.record';
  readonly mostRows = MOST;
  readonly writes = 'row_by_row';
  readonly about = ['没有涉及具体信息的，不填信息标题。'];

  constructor(
    private readonly desk: ImportDesk,
    private readonly recording: RecordIncident,
  ) {}

  async columns(tx: Tx, { officeId }: Caller): Promise<readonly ImportColumn[]> {
    const regulation = await this.desk.vocabulary(tx, officeId);
    return [
      {
        key: 'units',
        heading: '责任单位',
        required: true,
        longest: 500,
        choices: { words: await this.desk.unitNames(tx, officeId), closed: false },
        says: '几个单位用顿号隔开',
        example: '甲局',
      },
      { key: 'on', heading: '日期', required: true, holds: 'date', says: '事项发生之日', example: '2014-03-10' },
      ...fieldColumns(regulation, 'incident'),
      {
        key: 'title',
        heading: '信息标题',
        required: false,
        longest: 200,
        width: 50,
        says: '涉及哪条信息；没有就不填',
        example: '',
      },
      { key: 'reason', heading: '情况说明', required: false, says: '发生了什么', example: '突发事件信息迟报两小时' },
    ];
  }

  identity({ values }: ImportRow): string {
    return JSON.stringify([
      values['units'],
      values['on'],
      values['title'],
      ...Object.entries(values).filter(([key]) => key.startsWith('field.')),
    ]);
  }

  async begin(
    caller: Caller,
    rows: readonly ImportRow[],
    keyOf: ((row: ImportRow) => string) | null,
  ): Promise<WriteRow> {
    const block = await this.desk.open(caller, rows, keyOf);
    return (row, how) => {
      const { units = '', on = '', title = '', reason } = row.values;
      const { take, done } = collecting();
      const contributors = take(() => block.contributors(units, on)) ?? [];
      const item = title === '' ? undefined : take(() => block.item(title, ''));
      const fields = take(() => fieldsOf(block.regulation, row.values));
      done();
      return this.recording.record(requestOf(caller, how), {
        contributors,
        occurredOn: on,
        ...(fields && { fields }),
        ...(item && { itemId: item.id }),
        ...(reason && { reason }),
      });
    };
  }

  undo(caller: Caller, keys: readonly string[]): Promise<void> {
    return this.desk.undo(caller, keys);
  }
}
