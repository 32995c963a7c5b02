import { type Leader, leaderOn, postsFor } from './leader';

const deputy = {
  from: '2014-01-01',
  title: '副区长',
  level: 'district',
  rank: 'deputy_leader',
  inOffice: true,
} as const;
const leader = (...more: readonly Leader['posts'][number][]): Leader => ({
  id: 1,
  name: '王某',
  posts: [deputy, ...more],
});

describe('a leader', () => {
  it('is in the post of the day, because what was instructed under an old one stays there', () => {
    const moved = leader({ ...deputy, from: '2014-07-01', title: '副市长', level: 'city' });
    expect(leaderOn(moved, '2014-06-30')).toMatchObject({ title: '副区长', level: 'district', since: '2014-01-01' });
    expect(leaderOn(moved, '2014-07-01')).toMatchObject({ title: '副市长', level: 'city', since: '2014-07-01' });
  });

  it('is nobody before the first post and after leaving, so that no later instruction is put down to the post', () => {
    const gone = leader({ ...deputy, from: '2014-07-01', inOffice: false });
    expect([leaderOn(gone, '2013-12-31'), leaderOn(gone, '2014-07-01')]).toEqual([undefined, undefined]);
    expect(leaderOn(gone, '2014-06-30')?.title).toBe('副区长');
  });

  it('gets a post that is learnt of late before a later one that differs, and keeps the later', () => {
    const later = { ...deputy, from: '2014-07-01', title: '副市长', level: 'city' };
    expect(postsFor(leader(later), '2014-03-01', { title: '常务副区长' })).toEqual([
      { ...deputy, from: '2014-03-01', title: '常务副区长' },
    ]);
    expect(postsFor(leader(later), '2014-07-01', { level: 'city' })).toEqual([]);
  });

  it('began earlier than was known when a post is set before the first', () => {
    expect(postsFor(leader(), '2013-06-01', { title: '区长助理' })).toEqual([
      { ...deputy, from: '2013-06-01', title: '区长助理' },
    ]);
  });
});
