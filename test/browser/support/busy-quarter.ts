import { CloseMonth, RecordEvent } from '@app/ledger';
import { SubmitItem } from '@app/submission';
import { aDeclaration } from '@app/testing';
import { TestApp } from '../../support/test-app';

const departments =
  '发展和改革局 教育局 科学技术局 工业和信息化局 公安局 民政局 司法局 财政局 人力资源和社会保障局 国土资源局 环境保护局 ' +
  '住房和城乡建设局 交通运输局 水利局 农业局 商务局 文化广电新闻出版局 卫生和计划生育局 审计局 统计局 市场监督管理局 ' +
  '安全生产监督管理局 信访局 政务服务中心';
const townships = '东河镇 西山镇 南坪乡 北桥镇 柳林乡 石门镇 清水乡 龙泉镇';
const subdistricts = '城关街道 新华街道 和平街道';

/** The unit most of the tests look at. */
export const UNIT = '水利局';

/**
 * A district in the spring of 2014: January and February closed, March still open, so that what was learnt late of
 * January is a prior-period adjustment. Every number of events is fixed by the place of its unit in the list.
 */
export async function busyQuarter(): Promise<TestApp> {
  const units = Object.fromEntries([
    ...departments.split(' ').map((name) => [name, 'department']),
    ...townships.split(' ').map((name) => [name, 'township']),
    ...subdistricts.split(' ').map((name) => [name, 'subdistrict']),
  ]) as Record<string, string>;
  const app = await TestApp.start({ units, now: '2014-04-08T02:00:00Z' });
  const { caller } = await app.signIn('editor');
  const record = async (raw: Record<string, unknown>) => {
    const command = `record-${String(raw['type'])}`;
    return app.nest.get(RecordEvent).record({ caller, idempotencyKey: null, dryRun: false, command, input: {}, raw });
  };
  const submit = async (unit: string, occurredOn: string, title: string, also: readonly string[] = []) => {
    const contributors = [unit, ...also].map((name) => ({ unitId: app.unit(name) }));
    const request = { caller, idempotencyKey: null, dryRun: false };
    const input = { title, contributors, occurredOn, declaration: aDeclaration };
    return (await app.nest.get(SubmitItem).submit(request, input)).itemId;
  };
  const adopt = async (item: string, of: readonly string[], on: string, pub: string, form: string, issue: string) =>
    record({
      type: 'adoption',
      on,
      item,
      units: of.map((name) => ({ unit: String(app.unit(name)) })),
      pub,
      form,
      issue,
    });

  const names = Object.keys(units);
  const month = async (m: '01' | '02' | '03') => {
    // All at once: the posting lane takes what waits for it into one transaction.
    const submitted = await Promise.all(
      names.map((name, i) => {
        // The last of the list never submits anything.
        const count = i === names.length - 1 ? 0 : (i * 7 + Number(m) * 5) % 19;
        return Promise.all(
          Array.from({ length: count }, (_, n) =>
            submit(name, `2014-${m}-${String(2 + n).padStart(2, '0')}`, `${name}${Number(m)}月第${n + 1}条工作动态`),
          ),
        );
      }),
    );
    const to = (n: number) => `2014-${m}-${String(22 + (n % 6)).padStart(2, '0')}`;
    const outcomes = names.flatMap((name, i) => [
      ...(submitted[i] ?? []).flatMap((item, n) => [
        n % 3 === 0 &&
          adopt(item, [name], to(n), n % 2 ? '每日要情' : '政务', n % 2 ? 'single' : 'brief', `${m}-${i}-${n}`),
        n % 7 === 5 && adopt(item, [name], to(n), '政府专报', 'single', `${m}-${i}-${n}`),
        n % 11 === 9 && adopt(item, [name], to(n), '省刊', 'single', `${m}-${i}-${n}`),
      ]),
      i % 10 === 4 &&
        record({
          type: 'incident',
          on: `2014-${m}-20`,
          units: [{ unit: String(app.unit(name)) }],
          fault: 'late',
          level: i % 20 === 4 ? 'district' : 'city',
        }),
    ]);
    await Promise.all(outcomes.filter((outcome) => outcome !== false));
    const instructed = submitted.flatMap((items, i) => (items[12] === undefined ? [] : [{ item: items[12], i }]));
    await Promise.all(
      instructed.map(({ item, i }) =>
        record({ type: 'instruction', on: to(12), item, level: i % 2 ? 'district' : 'city', leader: '某领导' }),
      ),
    );
  };
  await month('01');
  await closeMonth(app, '2014-01');
  await month('02');
  await closeMonth(app, '2014-02');
  await month('03');
  await afterwards(submit, adopt, record);
  return app;
}

/** What makes a ledger a ledger: a joint item, a late discovery, an adoption taken back. */
async function afterwards(
  submit: (unit: string, on: string, title: string, also?: readonly string[]) => Promise<string>,
  adopt: (
    item: string,
    of: readonly string[],
    on: string,
    pub: string,
    form: string,
    issue: string,
  ) => Promise<{ receipt: { event: { no: number } } }>,
  record: (raw: Record<string, unknown>) => Promise<unknown>,
): Promise<void> {
  const joint = await submit(UNIT, '2014-03-04', '<b>春灌</b>用水调度的做法 & 建议', ['农业局', '南坪乡']);
  await adopt(joint, [UNIT, '农业局', '南坪乡'], '2014-03-10', '政务', 'single', '特1');
  const late = await submit(UNIT, '2014-01-06', '冬季农田水利建设进展');
  await adopt(late, [UNIT], '2014-01-25', '政府公报', 'research', '1');
  const mistaken = await submit(UNIT, '2014-03-05', '误记的一条');
  const { receipt } = await adopt(mistaken, [UNIT], '2014-03-11', '省刊', 'single', '7');
  await record({
    type: 'cancellation',
    on: '2014-03-12',
    cancels: String(receipt.event.no),
    reason: '省刊实为另一单位所供',
  });
}

async function closeMonth(app: TestApp, month: string): Promise<void> {
  await app.nest.get(CloseMonth).close((await app.signIn('system_administrator')).caller, month);
}
