import { announcedDays, noticeText } from './announced-days';

const notice = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
现将2027年元旦、春节、劳动节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕，周五）至11日（周四）放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
三、劳动节（5月4日另行通知）：4月30日至5月2日放假。
节假日期间，各地区、各部门要妥善安排好值班工作。
国务院办公厅
2027年1月1日`;

describe('the days of a notice on holidays', () => {
  it('are read as the notice words them, whatever stands around them, with weekdays in brackets and months named once', () => {
    expect(announcedDays(2027, notice)).toEqual({
      holidays: [
        ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
        ...['2027-02-09', '2027-02-10', '2027-02-11', '2027-04-30', '2027-05-01', '2027-05-02'],
      ],
      makeUpDays: ['2027-02-14', '2027-02-20'],
      others: [],
      wrong: [],
    });
  });

  it('are read line by line where nobody wrote a full stop, and a day off in lieu is one off', () => {
    expect(announcedDays(2027, '4月5日 星期一至7日放假，4月9日 补休\n４月１１日上班')).toMatchObject({
      holidays: ['2027-04-05', '2027-04-06', '2027-04-07', '2027-04-09'],
      makeUpDays: ['2027-04-11'],
      wrong: [],
    });
  });

  it('are those of the year, and the others are named, since New Year may begin in December', () => {
    const text = '2026年12月31日至2027年1月2日放假，共3天。';
    expect(announcedDays(2027, text)).toMatchObject({
      ...{ holidays: ['2027-01-01', '2027-01-02'], others: ['2026-12-31'], wrong: [] },
    });
    expect(announcedDays(2026, '12月31日至1月2日放假')).toMatchObject({
      ...{ holidays: ['2026-12-31'], others: ['2027-01-01', '2027-01-02'], wrong: [] },
    });
  });

  it.each([
    ['a weekday of another year, as in its notice', '元旦：1月1日（周四）放假。', '2027年1月1日是周五，不是周四'],
    ['a day that is none', '2月30日放假', '2027年没有2月30日'],
    ['a day without its month', '1月1-3日放假', '“3日”没有写明是几月'],
    ['a number of days that are not there', '2月5日至10日放假调休，共7天。', '写的是 7 天，读出 6 天放假'],
    ['a span that runs backwards', '1月5日至3日放假', '1月5日至1月3日不像一次放假'],
    ['a span that is too long, since a month is mistyped', '1月1日至10月3日放假', '1月1日至10月3日不像一次放假'],
    ['neither 放假 nor 上班', '1月1日值班', '1月1日没有写放假还是上班'],
    ['a make-up day that is worked anyway', '2月15日上班', '2月15日是周一，本来就上班'],
    ['a day that is off in one line and worked in another', '2月14日上班', '2月14日既写了放假又写了上班'],
  ])('are held against the calendar, and the line is named that has %s', (_what, line, wrong) => {
    expect(announcedDays(2027, `2月14日放假\n${line}`).wrong).toEqual([`第 2 行：${wrong}`]);
  });

  it('are none where a notice names none', () => {
    expect(announcedDays(2027, '放假安排另行通知')).toEqual({ holidays: [], makeUpDays: [], others: [], wrong: [] });
  });

  it('read the same when they are shown to be altered', () => {
    const days = announcedDays(2027, notice);
    expect(noticeText(days)).toBe('1月1日至3日、2月5日至11日、4月30日至5月2日放假。\n2月14日、2月20日上班。');
    expect(announcedDays(2027, noticeText(days))).toEqual(days);
    expect(noticeText({ holidays: [], makeUpDays: [] })).toBe('');
  });
});
