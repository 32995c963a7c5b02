import { AddLeader, SetColumn, SetForwardRoute } from '@app/directory';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import type { Installation } from '../office/installation';
import { leaders } from './judgements';

/** By its post, since in the demo nobody changes it. */
export type LeaderIds = ReadonlyMap<string, number>;

/** No real person: a surname, and "somebody". */
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const principal = new Set(['区长', '区委书记', '市长']);
const columns = [
  ['headline', '要目'],
  ['dynamic', '动态'],
  ['brief', '简讯'],
] as const;

/** Sets up what the office keeps lists of: columns, routes to upper offices, the leaders whose instructions it records. */
export async function keepLists(installation: Installation, officeId: number, from: LocalDate): Promise<LeaderIds> {
  return installation.get(UnitOfWork).run(async (tx) => {
    for (const [code, title] of columns)
      await installation.get(SetColumn).set(tx, { officeId, key: '政务@district', code, title, from });
    const routes = installation.get(SetForwardRoute);
    await routes.set(tx, { officeId, code: 'to_city', title: '报市', to: '市政府办公室', from });
    await routes.set(tx, { officeId, code: 'to_province', title: '报省', to: '省政府办公厅', from });
    const ids = new Map<string, number>();
    for (const [level, posts] of Object.entries(leaders))
      for (const title of posts) {
        const rank = principal.has(title) ? 'principal_leader' : 'deputy_leader';
        const name = `${surnames[ids.size] ?? '某'}某`;
        const { id } = await installation.get(AddLeader).add(tx, { officeId, name, title, level, rank, from });
        ids.set(title, id);
      }
    return ids;
  });
}
