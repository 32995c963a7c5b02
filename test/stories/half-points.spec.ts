import { bulletinPage, record, standings } from '../support/standings';
import { TestApp } from '../support/test-app';

const regulation = {
  source: `regulation: half-points
version: 1
issued: { no: 示例〔2014〕5号, on: 2014-01-01, title: 半分办法, text: text.md }
effective: { from: 2014-01-01, last_day: null, governs: adopted_on }
first_month: 1
assets:
  point: { scale: 1, title: 分 }
  yuan: { scale: 2, title: 元 }
domains:
  level: { district: 区级 }
  pub: { 简报: { level: district, title: 《简报》 } }
  form: { half: 半分, tenth: 一角, one: 整分 }
  fault: { late: 迟报 }
events:
  incident: { fault: required }
rules:
  - id: adopt
    title: 采用
    on: adoption
    share: { take: equal }
    table:
      - [id, pub, form, point, yuan, clause]
      - [a1, 简报, half, 0.5, 0.05, '1.1']
      - [a2, 简报, tenth, 0.1, 0.10, '1.2']
      - [a3, 简报, one, 1, 1, '1.3']
  - id: fault
    title: 扣分
    on: incident
    share: { take: each }
    table:
      - [id, fault, point, clause]
      - [f1, late, -0.5, '2.1']
`,
  text: `# 半分办法

[1.1] 半分的一条计 0.5 分，奖 5 分钱。

[1.2] 一角的一条计 0.1 分，奖 1 角钱。

[1.3] 整分的一条计 1 分，奖 1 元。

[2.1] 迟报一次扣 0.5 分。
`,
  cases: `units: { 甲局: { group: department } }
cases:
${(
  [
    ['half', '0.5', '0.05', 'a1'],
    ['tenth', '0.1', '0.10', 'a2'],
    ['one', '1.0', '1.00', 'a3'],
  ] as const
)
  .map(
    ([form, point, yuan, row]) => `  - name: ${form} 一条计 ${point} 分，因为办法如此
    events:
      - { id: e1, type: adoption, on: 2014-03-05, item: A1, units: [甲局], pub: 简报, form: ${form} }
    entries:
      - [e1, 甲局, point, '${point}', ${row}]
      - [e1, 甲局, yuan, '${yuan}', ${row}]
`,
  )
  .join('')}  - name: 迟报扣半分，因为办法如此
    events:
      - { id: e1, type: incident, on: 2014-03-05, units: [甲局], fault: late }
    entries:
      - [e1, 甲局, point, '-0.5', f1]
`,
};

describe('half a point', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ regulation: null });
    const { status, text } = await app.post('system_administrator', '/api/v1/regulations', regulation);
    if (status !== 201) throw new Error(text);
  });
  afterAll(() => app.close());

  const adopt = async (units: readonly string[], form: string) =>
    record(app, 'adoptions', {
      itemId: await app.submitted(units, '2014-03-03'),
      publication: '简报',
      fields: { form },
      occurredOn: '2014-03-05',
    });
  const amounts = ({ entries }: { entries: { asset: string; amount: string }[] }) =>
    entries.map(({ asset, amount }) => `${asset} ${amount}`);
  const total = async (unit: string, asset: 'point' | 'yuan') =>
    (await standings(app, 'quarter=2014Q1')).lines.find((line) => line.unit === unit)?.[asset];

  it('stays half a point from the regulation through the ledger and the API to the table and its page', async () => {
    const receipt = await adopt(['甲局'], 'half');
    expect(amounts(receipt)).toEqual(['point 0.5', 'yuan 0.05']);
    const { body } = await app.get('liaison of 甲局', `/api/v1/entries?event=${receipt.event.no}`);
    expect(amounts({ entries: (body as { rows: { asset: string; amount: string }[] }).rows })).toEqual([
      'point 0.5',
      'yuan 0.05',
    ]);
    expect([await total('甲局', 'point'), await total('甲局', 'yuan')]).toEqual(['0.5', '0.05']);
    const page = await bulletinPage(app, '2014Q1');
    expect(page).toMatch(/>0\.5</);
    expect(page).toMatch(/>0\.05</);
  });

  it('makes a whole with another half, and three tenths make 0.3, which floating point does not', async () => {
    await adopt(['甲局'], 'half');
    expect(await total('甲局', 'point')).toBe('1.0');
    for (let i = 0; i < 3; i++) await adopt(['乙局'], 'tenth');
    expect([await total('乙局', 'point'), await total('乙局', 'yuan')]).toEqual(['0.3', '0.30']);
  });

  it('is divided to the last tenth and fen, the units named first taking what is over', async () => {
    const receipt = await adopt(['丙镇', '丁街道', '乙局'], 'half');
    expect(amounts(receipt)).toEqual(['point 0.2', 'point 0.2', 'point 0.1', 'yuan 0.02', 'yuan 0.02', 'yuan 0.01']);
    expect([await total('丙镇', 'point'), await total('丁街道', 'yuan')]).toEqual(['0.2', '0.02']);
  });

  it('can be taken away, below nothing too', async () => {
    const incident = await record(app, 'incidents', {
      contributors: [{ unitId: app.unit('丁街道') }],
      fields: { fault: 'late' },
      occurredOn: '2014-03-06',
    });
    expect(amounts(incident)).toEqual(['point -0.5']);
    expect(await total('丁街道', 'point')).toBe('-0.3');
    expect(await bulletinPage(app, '2014Q1')).toMatch(/>[-−]0\.3</);
  });
});
