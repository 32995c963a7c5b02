import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '@app/kernel';
import type { AtOnceKind, ImportColumn, ImportRow, RowProblem, Tx } from '@app/platform';
import { directoryError } from '../domain/errors';
import { People } from '../persistence/people';
import { Directory } from './directory';

/** A row a person in one transaction, which a cluster wants below a thousand. */
const MOST = 900;

/** People of units from a table: all of them or none. */
@Injectable()
export class ImportPeople implements AtOnceKind {
  readonly kind = 'people';
  readonly title = '人员';
  readonly permission = 'directory.manage';
  readonly mostRows = MOST;
  readonly writes = 'at_once';
  readonly about = ['人员是稿件的作者；同一单位有同名的两个人，请在姓名后加以区分。'];

  constructor(
    private readonly people: People,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async columns(tx: Tx, { officeId }: Caller): Promise<readonly ImportColumn[]> {
    const words = [...(await this.unitIds(tx, officeId)).keys()];
    return [
      { key: 'name', heading: '姓名', required: true, longest: 50, says: '同一单位内不重复', example: '张某' },
      {
        key: 'unit',
        heading: '单位名称',
        required: true,
        choices: { words, closed: true },
        says: '单位现在的名称，须已在单位名录中',
        example: words[0] ?? '甲局',
      },
    ];
  }

  identity({ values }: ImportRow): string {
    return `${values['unit']}/${values['name']}`;
  }

  async check(tx: Tx, { officeId }: Caller, rows: readonly ImportRow[]): Promise<readonly RowProblem[]> {
    const known = await this.known(tx, officeId);
    return rows.flatMap((row) =>
      known(row)
        ? [{ row: row.number, says: `“${row.values['unit']}”已有“${row.values['name']}”`, recorded: true }]
        : [],
    );
  }

  /** People who stand already are passed over. */
  async write(tx: Tx, { officeId }: Caller, rows: readonly ImportRow[]): Promise<void> {
    const [known, units] = [await this.known(tx, officeId), await this.unitIds(tx, officeId)];
    for (const row of rows) {
      if (known(row)) continue;
      const { unit = '', name = '' } = row.values;
      const unitId = units.get(unit);
      if (unitId === undefined) throw directoryError.unit_unnamed({ name: unit });
      await this.people.add(tx, officeId, { unitId, name });
    }
  }

  private async known(tx: Tx, officeId: number): Promise<(row: ImportRow) => boolean> {
    const units = await this.unitIds(tx, officeId);
    const people = new Set((await this.people.ofOffice(tx, officeId)).map(({ unitId, name }) => `${unitId}/${name}`));
    return ({ values: { unit = '', name = '' } }) => people.has(`${units.get(unit)}/${name}`);
  }

  private async unitIds(tx: Tx, officeId: number): Promise<ReadonlyMap<string, number>> {
    const units = await this.directory.unitsOn(tx, officeId, this.clock.today());
    return new Map(units.map(({ name, id }) => [name, id]));
  }
}
