import { allNoticeKinds, kindChoices } from './notice-kinds';

describe('kinds of notices', () => {
  it('are each offered once, so that none can be neither chosen nor left out', () => {
    const offered = kindChoices(allNoticeKinds).flatMap(({ options }) => options.map(({ value }) => value));
    expect([...offered].sort()).toEqual([...allNoticeKinds].sort());
  });

  it('are offered without titles that have nothing below them', () => {
    expect(kindChoices(['bulletin_submitted', 'objection_due']).map(({ label }) => label)).toEqual([
      '核对和异议',
      '通报和年终',
    ]);
  });
});
