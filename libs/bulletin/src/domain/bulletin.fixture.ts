import type { Bulletin, BulletinCell, BulletinColumn, BulletinRow, ChartBlock, TableBlock } from './bulletin';

/** The bulletin of a county's second quarter, ready for print; `groups` and `unitsPerGroup` make it as long as wanted. */
export function someBulletin(
  more: Partial<Bulletin> = {},
  { groups = ['部门', '乡镇', '街道'], unitsPerGroup = 4 }: { groups?: readonly string[]; unitsPerGroup?: number } = {},
): Bulletin {
  return {
    id: '0197a3c2-5b1e-7c44-9d20-6a1f3e8b7c55',
    status: 'published',
    kind: 'quarter',
    period: { name: '2026Q2', title: '2026年第二季度', from: '2026-04-01', to: '2026-06-30' },
    title: '关于2026年第二季度政务信息报送采用情况的通报',
    office: { name: '新河县政府办公室信息科', organ: '新河县人民政府办公室' },
    documentNo: '新政办信通〔2026〕3号',
    issuedOn: '2026-07-08',
    recipients: '各乡镇人民政府、街道办事处，县政府各部门',
    copies: '县委办公室，县人大常委会办公室，县政协办公室',
    mode: 'full',
    topPlaces: 5,
    final: true,
    withdrawn: null,
    sections: [
      {
        id: 'overview',
        heading: '总体情况',
        blocks: [
          paragraph(
            'overview',
            '2026年第二季度，全县各单位共报送政务信息312条，比上一季度增加24条；被各级刊物采用146条（次），其中县级118条、市级21条、省级7条；累计得分2,415分。',
          ),
          trend,
          byLevel,
        ],
      },
      {
        id: 'leading',
        heading: '成绩突出的单位',
        blocks: [
          paragraph('leading', '部门中，水利局以182.5分居首，市场监督管理局、公安局次之。'),
          {
            ...paragraph('risen', '沙尔呼热街道上升6位，进步明显。'),
            text: '沙尔呼热街道主动对接、选题精准，较上一季度上升6位，进步最为明显，值得各单位学习借鉴。',
            edited: { by: '李敏', at: '2026-07-06T02:15:30.000Z' },
          },
        ],
      },
      {
        id: 'behind',
        heading: '存在的问题',
        blocks: [
          paragraph('behind', '有2个单位本季度未报送信息，3个单位未完成报送任务，请认真查找原因，尽快改进。'),
          {
            type: 'list',
            id: 'zero_submission',
            title: '零报送单位',
            entries: [
              { unitId: 7, text: '粮食和物资储备局' },
              { unitId: 9, text: '机关事务服务中心' },
            ],
          },
          table('under_quota', '未完成报送任务的单位', quotaColumns, [
            { name: '', rows: [row(9, null, ['机关事务服务中心', '3', '0', '3'], [null, 3, 0, 3])], sums: null },
          ]),
        ],
      },
      {
        id: 'advice',
        heading: '下一步要求',
        blocks: [
          paragraph('advice', '各单位要把握时效、提高质量，紧紧围绕县委、县政府中心工作报送信息，杜绝迟报、漏报。'),
        ],
      },
    ],
    annexes: [
      {
        id: 'standings',
        title: '2026年第二季度政务信息报送采用情况统计表',
        blocks: [
          table(
            'standings',
            '政务信息报送采用情况统计表',
            standingColumns,
            groups.map((name, g) => {
              const rows = Array.from({ length: unitsPerGroup }, (_, i) =>
                standingRow(name, g * unitsPerGroup + i + 1, i + 1),
              );
              return { name, rows, sums: sumsOf(rows) };
            }),
          ),
          byGroup,
        ],
      },
    ],
    regulations: ['新河县政务信息工作考核办法 第3版'],
    drawnAt: '2026-07-05T01:00:00.000Z',
    colophon: {
      bulletinId: '0197a3c2-5b1e-7c44-9d20-6a1f3e8b7c55',
      contentSha256: '3b8e1f5a9c0d7e2468ace13579bdf02468ace13579bdf0123456789abcdef012',
      chainHead: { seq: 4711, hash: 'a3f5c9e1b7d2048613579bdf02468ace13579bdf02468ace0123456789abcdef' },
      edition: 'whole',
    },
    ...more,
  };
}

const standingColumns: readonly BulletinColumn[] = [
  { id: 'place', heading: '', title: '名次', align: 'right' },
  { id: 'unit', heading: '', title: '单位', align: 'left' },
  { id: 'overall', heading: '', title: '总名次', align: 'right' },
  { id: 'submitted', heading: '报送（条）', title: '本期', align: 'right' },
  { id: 'submitted_change', heading: '报送（条）', title: '比上期', align: 'right' },
  { id: 'adopted_county', heading: '采用（条）', title: '县级', align: 'right' },
  { id: 'adopted_city', heading: '采用（条）', title: '市级', align: 'right' },
  { id: 'adopted_province', heading: '采用（条）', title: '省级', align: 'right' },
  { id: 'adopted', heading: '采用（条）', title: '小计', align: 'right' },
  { id: 'points', heading: '积分（分）', title: '本期', align: 'right' },
  { id: 'points_change', heading: '积分（分）', title: '比上期', align: 'right' },
];

const quotaColumns: readonly BulletinColumn[] = [
  { id: 'unit', heading: '', title: '单位', align: 'left' },
  { id: 'target', heading: '', title: '任务', align: 'right' },
  { id: 'done', heading: '', title: '完成', align: 'right' },
  { id: 'missing', heading: '', title: '相差', align: 'right' },
];

const LONG_NAME = '生态环境保护综合行政执法大队（工业园区管理委员会分队）';

function standingRow(group: string, unitId: number, place: number): BulletinRow {
  const name = place === 3 ? LONG_NAME : `${group}第${place}单位`;
  const adopted = [Math.max(1, 13 - Math.floor(place / 4)), place % 3, place % 7 === 0 ? 1 : 0];
  const texts = [`${place}`, name, `${unitId}`, `${43 - place}`, place % 2 ? '+4' : '-2', ...adopted.map(String)];
  const all = adopted.reduce((sum, each) => sum + each, 0);
  return row(unitId, place, [...texts, `${all}`, `${200 - place}.5`, place % 3 ? '+12.5' : '-30']);
}

const summed = new Set(['submitted', 'adopted_county', 'adopted_city', 'adopted_province', 'adopted', 'points']);

function sumsOf(rows: readonly BulletinRow[]): BulletinCell[] {
  return standingColumns.map(({ id }, i) => {
    if (!summed.has(id)) return cell(id === 'unit' ? '小计' : '');
    const sum = rows.reduce((all, { cells }) => all + (cells[i]?.value ?? 0), 0);
    return cell(id === 'points' ? (sum / 10).toFixed(1) : String(sum), sum);
  });
}

function row(
  unitId: number | null,
  place: number | null,
  texts: readonly string[],
  values: readonly (number | null)[] = [],
): BulletinRow {
  return { unitId, place, cells: texts.map((text, i) => cell(text, values[i])) };
}

function cell(text: string, value?: number | null): BulletinCell {
  if (value !== undefined) return { text, value };
  const number = Number(text.replace(/[+,]/g, ''));
  return {
    text,
    value: text === '' || Number.isNaN(number) ? null : Math.round(number * (text.includes('.') ? 10 : 1)),
  };
}

function paragraph(id: string, text: string) {
  return { type: 'paragraph', id, text, drawn: text, edited: null } as const;
}

function table(
  id: string,
  title: string,
  columns: readonly BulletinColumn[],
  groups: TableBlock['groups'],
): TableBlock {
  return { type: 'table', id, title, columns, groups, sums: null, note: '' };
}

const points = (values: readonly number[]) => values.map((value) => ({ value, text: String(value) }));

const trend: ChartBlock = {
  type: 'chart',
  id: 'trend',
  title: '近四个季度报送与采用情况',
  kind: 'line',
  unit: '条',
  categories: ['2025年第三季度', '2025年第四季度', '2026年第一季度', '2026年第二季度'],
  series: [
    { name: '报送', points: points([251, 298, 288, 312]) },
    { name: '采用', points: points([97, 131, 120, 146]) },
  ],
};

const byLevel: ChartBlock = {
  type: 'chart',
  id: 'by_level',
  title: '各级采用情况',
  kind: 'bar',
  unit: '条',
  categories: ['县级', '市级', '省级'],
  series: [
    { name: '上期', points: points([101, 15, 4]) },
    { name: '本期', points: points([118, 21, 7]) },
  ],
};

const byGroup: ChartBlock = {
  type: 'chart',
  id: 'by_group',
  title: '各组报送与采用情况',
  kind: 'bar',
  unit: '条',
  categories: ['部门', '乡镇', '街道'],
  series: [
    { name: '报送', points: points([160, 112, 40]) },
    { name: '采用', points: points([83, 47, 16]) },
  ],
};
