import { aHistory } from '@app/testing';
import { events, outcomeOf, withPeriodRules } from './settle/settling.fixture';
import { whyNot } from './why-not';

const regulation = withPeriodRules(`  - id: quota
    at: month_end
    count: { of: submission }
    target: { by: group, values: { department: 1 }, clause: 1 }
    table:
      - [id, missing, point, clause]
      - [met, 0, { range: [1, 20], decides: office_head }, 1]`);
const history = events('submission 2014-03-01 甲');
const outcome = outcomeOf(regulation, history, { settle: { from: '2014-03-01', to: '2014-03-31' } });
const ask = (unit: string, period = '2014-03') =>
  whyNot(aHistory(history), outcome, { unit, period }).map(({ code, reason }) => `${code} ${reason}`);

describe('why a period brings a unit nothing', () => {
  it('is that nothing can be computed for it', () => {
    expect(ask('丙')).toEqual(['no_result 2014-03：办法没有给该单位所在的组别规定数值']);
  });

  it('is that it fits no row', () => {
    expect(ask('乙')).toEqual(['no_period_row 2014-03：没有达到表中任何一行的条件，不计']);
  });

  it('is that somebody has yet to decide', () => {
    expect(ask('甲')).toEqual(['pending 数额在幅度之内由人裁定，裁定之前不入账']);
  });

  it('is not known of a period that was not settled', () => {
    expect(ask('甲', '2014-04')).toEqual(['unknown 这一期间没有该单位的考核结果，或尚未到期']);
  });
});
