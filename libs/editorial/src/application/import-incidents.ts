import { Injectable } from '@nestjs/common';
import type { ImportColumn, WriteRequest } from '@app/platform';
import { dayColumn, fieldColumns, itemIfAnyColumn, type OfficeWords, unitsColumn } from './import-columns';
import type { ImportTable } from './import-table';
import { type IncidentInput, RecordIncident } from './record-incident';
import type { RowReader } from './row-reader';

/** Faults of the past: late, omitted, concealed or untrue reporting, criticism by name. */
@Injectable()
export class ImportIncidents implements ImportTable<IncidentInput> {
  readonly kind = 'incidents';
  readonly title = '责任事项';
  readonly permission = 'incident.record';
  readonly about = ['没有涉及具体信息的，不填信息标题。'];
  readonly toldApartBy = ['units', 'on', 'title', 'field.*'];

  constructor(private readonly recording: RecordIncident) {}

  columns(words: OfficeWords): readonly ImportColumn[] {
    return [
      unitsColumn(words, '责任单位'),
      dayColumn('日期', '事项发生之日', '2014-03-10'),
      ...fieldColumns(words.regulation, 'incident'),
      itemIfAnyColumn(),
      { key: 'reason', heading: '情况说明', required: false, says: '发生了什么', example: '突发事件信息迟报两小时' },
    ];
  }

  read(row: RowReader): IncidentInput {
    const occurredOn = row.text('on');
    return {
      contributors: row.contributors('units', occurredOn),
      ...row.itemIfAny(),
      occurredOn,
      fields: row.fields(),
      ...row.given('reason'),
    };
  }

  write(request: WriteRequest, input: IncidentInput): Promise<unknown> {
    return this.recording.record(request, input);
  }
}
