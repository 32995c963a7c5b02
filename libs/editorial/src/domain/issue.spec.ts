import {
  type Issue,
  issueLabel,
  issueMeant,
  issueStatuses,
  issueTransitions,
  requireTransition,
  seriesOf,
} from './issue';

const issue = (more: Partial<Issue> = {}): Issue => ({
  ...{ id: 'i', officeId: 1, publication: '政务@district', issuedOn: '2014-03-05', status: 'open', version: 1 },
  ...{ series: '2014', number: 12, cumulativeNo: null, changedBy: '王', changedAt: new Date(0) },
  ...{ signedBy: null, signedAt: null, seal: null },
  ...more,
});
const yearly = { from: '2014-03-01', reset: 'yearly', first: 47, firstCumulative: null } as const;

describe('an issue', () => {
  it('takes its number from its year, and begins with the office’s own only in the year in which the rule begins', () => {
    expect(seriesOf(yearly, '2014-12-31')).toEqual({ series: '2014', first: 47 });
    expect(seriesOf(yearly, '2015-01-01')).toEqual({ series: '2015', first: 1 });
    expect(seriesOf({ ...yearly, reset: 'never' }, '2015-01-01')).toEqual({ series: 'all', first: 47 });
  });

  it('is called by year and number, or by number alone where numbers run on', () => {
    expect(issueLabel(issue())).toBe('2014年第12期');
    expect(issueLabel(issue({ series: 'all', number: 345 }))).toBe('第345期');
    expect(issueLabel(issue({ series: null, number: null }))).toBeNull();
  });

  it.each([
    ['2014年第12期', ['2014 12']],
    ['２０１４年第１２期', ['2014 12']],
    ['第 12 期', ['2013 12', 'all 12']],
    ['12', ['2013 12', 'all 12']],
    ['增刊', []],
    ['12-13', []],
  ])('is meant by %s', (text, meant) => {
    expect(issueMeant(text, '2013-05-01').map(({ series, number }) => `${series} ${number}`)).toEqual(meant);
  });

  it('can reach every status from a plan, and leaves none of the final ones', () => {
    const reached = new Set(['planned']);
    for (const status of reached)
      for (const next of issueTransitions[status as keyof typeof issueTransitions]) reached.add(next);
    expect([...reached].sort()).toEqual([...issueStatuses].sort());
    expect([issueTransitions.closed, issueTransitions.called_off]).toEqual([[], []]);
  });

  it.each([
    ['closed', 'open', 'issue_closed'],
    ['called_off', 'open', 'issue_called_off'],
    ['planned', 'laid_out', 'issue_not_open'],
    ['open', 'closed', 'issue_not_laid_out'],
    ['laid_out', 'called_off', 'issue_not_empty'],
  ] as const)('that is %s refuses to become %s and says why', (status, to, code) => {
    expect(() => requireTransition(issue({ status }), to)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
