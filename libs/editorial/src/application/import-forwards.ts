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
  readonly toldApartBy = ['title', 'unit', 'route', 'field.*'];

  constructor(private readonly recording: RecordForward) {}

  columns(words: OfficeWords): readonly ImportColumn[] {
    return [
      ...itemColumns(words),
      dayColumn('上报日期', '报出之日', '2014-03-06'),
      ...fieldColumns(words.regulation, 'forward'),
      ...routeColumns(words),
      noteColumn(''),
    ];
  }

  read(row: RowReader): ForwardInput {
    return {
      itemId: row.item(),
      occurredOn: row.text('on'),
      fields: row.fields(),
      ...row.given('route', 'number', 'note'),
    };
  }

  write(request: WriteRequest, input: ForwardInput): Promise<unknown> {
    return this.recording.record(request, input);
  }
}

/** The route has a column of its own where the regulation does not ask for it. */
function routeColumns({ regulation }: OfficeWords): ImportColumn[] {
  const asked = regulation?.eventShapes.get('forward')?.fields.has('route') ?? false;
  const text = { required: false, longest: 60 } as const;
  const says = '渠道的代码，见上报渠道名录；名录里有渠道时必须填写';
  const route = { ...text, key: 'route', heading: '上报渠道', says, example: 'to_city' };
  const number = { ...text, key: 'number', heading: '文号', says: '随哪件公文报出', example: '' };
  return asked ? [number] : [route, number];
}
