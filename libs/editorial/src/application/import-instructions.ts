import { Injectable } from '@nestjs/common';
import type { ImportColumn, WriteRequest } from '@app/platform';
import { dayColumn, fieldColumn, fieldColumns, itemColumns, noteColumn, type OfficeWords } from './import-columns';
import type { ImportTable } from './import-table';
import { type InstructionInput, RecordInstruction } from './record-instruction';
import type { RowReader } from './row-reader';

/** Leaders' instructions of the past, each on an item that is known. */
@Injectable()
export class ImportInstructions implements ImportTable<InstructionInput> {
  readonly kind = 'instructions';
  readonly title = '批示';
  readonly permission = 'instruction.record';
  readonly about = ['一位领导在一条信息上的一次批示写一行。'];
  readonly toldApartBy = ['title', 'unit', 'field.level', 'leader', 'on'];

  constructor(private readonly recording: RecordInstruction) {}

  columns(words: OfficeWords): readonly ImportColumn[] {
    return [
      ...itemColumns(words),
      fieldColumn(words.regulation, 'level', { says: '领导的级别' }),
      { key: 'leader', heading: '批示领导', required: false, longest: 50, says: '谁批示的', example: '张某' },
      dayColumn('批示日期', '批示之日', '2014-03-08'),
      ...fieldColumns(words.regulation, 'instruction', ['level']),
      noteColumn('请有关单位研究落实'),
    ];
  }

  read(row: RowReader): InstructionInput {
    const itemId = row.item();
    const { level = '', ...fields } = row.fields();
    return { itemId, level, occurredOn: row.text('on'), fields, ...row.given('leader', 'note') };
  }

  write(request: WriteRequest, input: InstructionInput): Promise<unknown> {
    return this.recording.record(request, input);
  }
}
