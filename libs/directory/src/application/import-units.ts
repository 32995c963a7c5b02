import { Injectable } from '@nestjs/common';
import { type Caller, Clock, DomainError, type LocalDate } from '@app/kernel';
import type { AtOnceKind, ImportColumn, ImportRow, RowProblem, Tx } from '@app/platform';
import { AddUnits } from './add-units';
import { Directory } from './directory';
import { GroupTitles } from './group-titles';

/** Two rows a unit in one transaction, which a cluster wants below a thousand. */
const MOST = 400;

/** Units from a table: all of them or none. */
@Injectable()
export class ImportUnits implements AtOnceKind {
  readonly kind = 'units';
  readonly title = '单位';
  readonly permission = 'directory.manage';
  readonly mostRows = MOST;
  readonly writes = 'at_once';
  readonly about = ['单位一经导入不能删除；名称以后可以更名，两个单位可以合并。'];

  constructor(
    private readonly units: AddUnits,
    private readonly directory: Directory,
    private readonly groups: GroupTitles,
    private readonly clock: Clock,
  ) {}

  async columns(tx: Tx, { officeId }: Caller): Promise<readonly ImportColumn[]> {
    const titles = await this.titles(tx, officeId);
    const groups = [...new Set(titles.values())];
    return [
      {
        key: 'name',
        heading: '单位名称',
        required: true,
        longest: 100,
        says: '全称，不能与现有单位重名',
        example: '甲局',
      },
      {
        key: 'group',
        heading: '分组',
        required: true,
        longest: 40,
        choices: { words: groups, closed: false },
        says: '考核时与哪些单位一起排名；可以从下拉里选，也可以写新的，办法中的代码也可以',
        example: groups[0] ?? '部门',
      },
      {
        key: 'from',
        heading: '设立日期',
        required: true,
        holds: 'date',
        says: '从哪一天起存在',
        example: '2014-01-01',
      },
      { key: 'sortNo', heading: '排序', required: false, holds: 'number', says: '整数；不填就排在最后', example: '10' },
    ];
  }

  identity({ values }: ImportRow): string {
    return values['name'] ?? '';
  }

  async check(tx: Tx, { officeId }: Caller, rows: readonly ImportRow[]): Promise<readonly RowProblem[]> {
    const problems: RowProblem[] = [];
    const known = await this.known(tx, officeId);
    for (const row of await this.inWords(tx, officeId, rows)) {
      if (known(row)) problems.push({ row: row.number, says: `已有单位“${row.values['name']}”`, recorded: true });
      else if (!/^\d{0,6}$/.test(row.values['sortNo'] ?? ''))
        problems.push({ row: row.number, says: '「排序」应为整数' });
      else problems.push(...(await this.refusal(tx, officeId, row)));
    }
    return problems;
  }

  /** Units that stand already as the row says are passed over. */
  async write(tx: Tx, { officeId }: Caller, rows: readonly ImportRow[]): Promise<void> {
    const known = await this.known(tx, officeId);
    const said = await this.inWords(tx, officeId, rows);
    await this.units.add(tx, officeId, said.filter((row) => !known(row)).map(unitOf));
  }

  /** The groups of the rows by their words, whether somebody wrote the title or the word; what nobody knows is a new group. */
  private async inWords(tx: Tx, officeId: number, rows: readonly ImportRow[]): Promise<readonly ImportRow[]> {
    const titles = [...(await this.titles(tx, officeId))];
    return rows.map(({ number, values }) => {
      const { group = '' } = values;
      // A word is meant before a title that reads alike.
      const known = titles.find(([word]) => word === group) ?? titles.find(([, title]) => title === group);
      return { number, values: { ...values, group: known?.[0] ?? group } };
    });
  }

  private async titles(tx: Tx, officeId: number): Promise<ReadonlyMap<string, string>> {
    const now = await this.directory.unitsOn(tx, officeId, this.clock.today());
    return this.groups.of(
      tx,
      officeId,
      now.map(({ group }) => group),
    );
  }

  private async refusal(tx: Tx, officeId: number, row: ImportRow): Promise<RowProblem[]> {
    try {
      await this.units.firstVersions(tx, officeId, [unitOf(row)]);
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [{ row: row.number, says: error.message }];
    }
  }

  private async known(tx: Tx, officeId: number): Promise<(row: ImportRow) => boolean> {
    const units = await this.directory.unitsOn(tx, officeId, this.clock.today());
    const names = new Set(units.map(({ name, group }) => `${group} ${name}`));
    return ({ values }) => names.has(`${values['group']} ${values['name']}`);
  }
}

function unitOf({ values }: ImportRow): { name: string; group: string; from: LocalDate; sortNo?: number } {
  const { name = '', group = '', from = '', sortNo = '' } = values;
  return { name, group, from, ...(sortNo !== '' && { sortNo: Number(sortNo) }) };
}
