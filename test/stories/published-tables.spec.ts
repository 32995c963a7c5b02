import { readFile } from 'node:fs/promises';
import { layoutFrom, PrintTable } from '@app/bulletin';
import { projectPath, UnitOfWork } from '@app/platform';
import { TestApp } from '../support/test-app';

/** Rows of the published tables, as printed by the offices (facts of 2018 and 2023). */
const huolinguole = `
unit,submitted,submitted_cumulative,general,wechat,reference,commissioned,forwarded,own_points_cumulative,city_adopted,city_points,region_adopted,region_points,score,score_cumulative
达来胡硕苏木,2,2,0,0,0,1,0,5,0,0,0,0,5,5
沙尔呼热街道,12,12,0,3,0,0,0,15,0,0,0,0,15,15
莫斯台街道,1,1,0,1,0,0,0,5,0,0,0,0,5,5
宝日呼吉尔街道,15,15,0,2,0,0,0,10,0,0,0,0,10,10
珠斯花街道,15,15,0,5,0,0,0,25,0,0,0,0,25,25
`;
const zhalantun = `
rank,unit,local_adopted,local_points,upper_adopted,upper_points,total
1,现代农业产业园,35,175,3,30,205
2,水利局,36,180,0,0,180
3,市场监管局,27,135,1,10,145
4,公安局,25,125,1,10,135
5,民政局,26,130,0,0,130
`;

describe('a published table comes out again when its items are entered one by one', () => {
  it('the first quarter of 2023, ranked, at 5 points a local adoption and 10 an upper one', async () => {
    const rows = parse(zhalantun);
    const app = await TestApp.start({
      regulation: 'zhalantun-2023',
      units: Object.fromEntries(shuffled(rows).map((row) => [row['unit'], 'bureau'])),
      firstMonth: '2023-01',
      now: '2023-04-03T02:00:00Z',
    });
    try {
      for (const row of rows) {
        await adopt(app, row['unit'], Number(row['local_adopted']), '本级', 2023, 3);
        await adopt(app, row['unit'], Number(row['upper_adopted']), '上级', 2023, 3);
      }
      expect(await printed(app, 'zhalantun-2023', '2023-01', '2023-03')).toEqual(zhalantun.trim().split('\n'));
    } finally {
      await app.close();
    }
  });

  it('January and February 2018 in one bulletin, at 5 points a WeChat item or a commissioned one', async () => {
    const rows = parse(huolinguole);
    const app = await TestApp.start({
      regulation: 'huolinguole-2018',
      units: Object.fromEntries(rows.map((row) => [row['unit'], 'street'])),
      firstMonth: '2018-01',
      now: '2018-03-05T02:00:00Z',
    });
    const columns = {
      general: '普通',
      wechat: '微信',
      reference: '参阅',
      commissioned: '约稿',
      forwarded: '转报',
      city_adopted: '市采用',
      region_adopted: '区采用',
    };
    try {
      for (const row of rows) {
        let used = 0;
        for (const [column, publication] of Object.entries(columns)) {
          await adopt(app, row['unit'], Number(row[column]), publication, 2018, 2);
          used += Number(row[column]);
        }
        // The rest of what was submitted was not used.
        await submit(app, row['unit'], Number(row['submitted']) - used, 2018, 2);
      }
      expect(await printed(app, 'huolinguole-2018', '2018-01', '2018-02')).toEqual(huolinguole.trim().split('\n'));
    } finally {
      await app.close();
    }
  });
});

type Row = Record<string, string> & { unit: string };

function parse(csv: string): Row[] {
  const [head = '', ...lines] = csv.trim().split('\n');
  const titles = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [titles[i], cell])) as Row);
}

/** The directory's order must not be the ranking's, or a table that is not sorted would pass. */
function shuffled<T>(rows: readonly T[]): T[] {
  return [...rows].reverse();
}

async function submit(app: TestApp, unit: string, count: number, year: number, months: number): Promise<string[]> {
  const days = Array.from(
    { length: count },
    (_, i) => `${year}-0${(i % months) + 1}-${String((i % 28) + 1).padStart(2, '0')}`,
  );
  return Promise.all(days.map((on) => app.submitted([unit], on, `${unit}的一条信息`)));
}

async function adopt(
  app: TestApp,
  unit: string,
  count: number,
  publication: string,
  year: number,
  months: number,
): Promise<void> {
  const items = await submit(app, unit, count, year, months);
  await Promise.all(
    items.map(async (itemId, i) => {
      const occurredOn = `${year}-0${(i % months) + 1}-28`;
      const { status, text } = await app.post('editor', '/api/v1/adoptions', { itemId, publication, occurredOn });
      if (status !== 201) throw new Error(text);
    }),
  );
}

async function printed(app: TestApp, regulation: string, from: string, to: string): Promise<string[]> {
  const layout = layoutFrom(await readFile(projectPath('regulations', regulation, 'bulletin.yaml'), 'utf8'));
  const rows = await app.nest
    .get(UnitOfWork)
    .read((tx) => app.nest.get(PrintTable).print(tx, app.officeId, { from, to }, layout));
  return rows.map((row) => row.join(','));
}
