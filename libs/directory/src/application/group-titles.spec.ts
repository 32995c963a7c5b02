import type { Tx } from '@app/platform';
import { GroupTitles } from './group-titles';

const tx = {} as Tx;

describe('titles of groups', () => {
  it('are those most offices use, where nobody says otherwise, and a Chinese name is its own', async () => {
    const titles = await new GroupTitles().of(tx, 1, ['department', '园区']);
    expect([...titles]).toEqual([
      ['department', '部门'],
      ['园区', '园区'],
    ]);
  });

  it('are the regulation’s where it gives one, also of groups in which no unit stands yet', async () => {
    const groups = new GroupTitles();
    groups.ask(() =>
      Promise.resolve(
        new Map([
          ['department', '政府部门'],
          ['town', 'town'],
          ['park', ''],
        ]),
      ),
    );
    expect([...(await groups.of(tx, 1, ['department']))]).toEqual([
      ['department', '政府部门'],
      ['town', '镇'],
      ['park', 'park'],
    ]);
  });
});
