import { Directory, type Office, WorkCalendars } from '@app/directory';
import { addMonths, type Clock, monthOf } from '@app/kernel';
import { ChainEnds, RegulationTimelines } from '@app/ledger';
import { type Examined, Jobs, type Tx } from '@app/platform';
import { type Installation, read, withInstallation } from '../office/installation';
import { examineHolidays } from './holidays';

/** So many records of each chain are recomputed; all of them are for `verify`. */
const RECORDS = 1_000;
const LONG_RUNNING_MS = 3_600_000;
const LONG_WAITING_MS = 600_000;

/** Each office: its open month, the end of its chain, jobs nobody gets done, and holidays nobody knows. */
export function examineOffices(clock: Clock): Promise<Examined[]> {
  return withInstallation((installation) =>
    read(installation, async (tx) => {
      const offices = await installation.get(Directory).allOffices(tx);
      if (offices.length === 0) return [{ name: '办公室', level: 'note', says: '一个也没有：请用 office create 建立' }];
      const found: Examined[] = [];
      for (const office of offices) {
        found.push(await months(installation, tx, office, clock), await chain(installation, tx, office));
        found.push(await jobs(installation, tx, office, clock));
        const calendar = await installation.get(WorkCalendars).of(tx, office.id);
        found.push(examineHolidays(office.code, calendar, clock.today()));
      }
      return found;
    }),
  );
}

async function months(installation: Installation, tx: Tx, office: Office, clock: Clock): Promise<Examined> {
  const name = `办公室 ${office.code}`;
  const head = await installation.get(ChainEnds).head(tx, office.id);
  if (!head) return { name, level: 'error', says: `${office.name}没有台账：请从备份恢复` };
  const { versions } = await installation.get(RegulationTimelines).of(tx, office.id);
  if (versions.length === 0)
    return { name, level: 'note', says: `${office.name}还没有施行中的办法，不能登记：请系统管理员启用一个版本` };
  const { openMonth } = head;
  return openMonth < addMonths(monthOf(clock.today()), -1)
    ? { name, level: 'note', says: `${office.name}未结账的月份还是 ${openMonth}：请系统管理员按顺序结账` }
    : { name, level: 'ok', says: `${office.name}，未结账的月份是 ${openMonth}` };
}

async function chain(installation: Installation, tx: Tx, { code, id }: Office): Promise<Examined> {
  const name = `台账 ${code}`;
  const findings = await installation.get(ChainEnds).check(tx, id, RECORDS);
  const [first] = findings;
  if (!first) return { name, level: 'ok', says: `最近 ${RECORDS} 条记录前后相接；全部核对请用 verify` };
  const says = `${findings.length} 处不符，例如 ${first.table} ${first.row}：${first.message}；请用 verify 查明，保留现状，不要再登记`;
  return { name, level: 'error', says };
}

async function jobs(installation: Installation, tx: Tx, { code, id }: Office, clock: Clock): Promise<Examined> {
  const name = `后台任务 ${code}`;
  const now = clock.now().getTime();
  const scope = { officeId: id, requestedBy: null };
  const of = async (state: 'running' | 'queued') =>
    (await installation.get(Jobs).page(tx, scope, { state }, undefined, 100)).rows;
  const running = (await of('running')).filter(
    ({ startedAt }) => startedAt && now - startedAt.getTime() > LONG_RUNNING_MS,
  );
  const waiting = (await of('queued')).filter(({ runAfter }) => now - runAfter.getTime() > LONG_WAITING_MS);
  if (running.length + waiting.length === 0) return { name, level: 'ok', says: '没有积压' };
  const says = `${running.length} 项运行超过 1 小时，${waiting.length} 项等待超过 10 分钟：请确认服务（设了 REDIS_URL 时还有 worker）在运行`;
  return { name, level: 'note', says };
}
