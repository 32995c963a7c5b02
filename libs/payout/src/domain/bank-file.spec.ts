import { type BankTemplate, fileNameOf, headerOf, problemsOf, rowOf, trailerOf } from './bank-file';

const template: BankTemplate = {
  columns: [
    { title: '序号', field: 'no' },
    { title: '户名', field: 'holder' },
    { title: '账号', field: 'card' },
    { title: '金额', field: 'amount' },
    { title: '用途', field: 'fixed', text: '奖励' },
  ],
  delimiter: '|',
  header: true,
  encoding: 'gbk',
  amount: 'yuan',
  fileName: 'DF{date}_{batch}.txt',
  trailer: '合计|{count}|{total}',
};
const payment = {
  ...{ no: 7, holder: '张某', card: '0041111111111111111', bank: '某银行', unit: '甲局', person: '张某' },
  amount: 140_950,
};
const facts = { batch: '12345678-aaaa', payOn: '2014-07-10', count: 3, total: 140_950, note: '' } as const;
const anything = () => true;

describe('a file for the bank', () => {
  it('has the columns, order and trailer its bank asks for', () => {
    expect(headerOf(template)).toBe('序号|户名|账号|金额|用途\r\n');
    expect(rowOf(template, payment, facts)).toBe('7|张某|0041111111111111111|1409.50|奖励\r\n');
    expect(trailerOf(template, facts)).toBe('合计|3|1409.50\r\n');
    expect(fileNameOf(template, facts)).toBe('DF20140710_12345678.txt');
  });

  it('counts in fen where the bank does, and has neither header nor trailer where it wants none', () => {
    const bare = { ...template, header: false, amount: 'fen', trailer: '' } as const;
    expect([headerOf(bare), trailerOf(bare, facts)]).toEqual(['', '']);
    expect(rowOf(bare, payment, facts)).toContain('|140950|');
  });

  it('is not made while a name holds the delimiter or a line break, which would move every later column', () => {
    expect(problemsOf(template, payment, '', anything)).toEqual([]);
    for (const holder of ['张|某', '张\n某'])
      expect(problemsOf(template, { ...payment, holder }, '', anything)).toHaveLength(1);
  });

  it('is not made while a name holds a sign its encoding lacks: the sign is named', () => {
    const [problem] = problemsOf(template, { ...payment, holder: '张𠮷' }, '', (sign) => sign !== '𠮷');
    expect(problem).toContain('“户名”中的“𠮷”');
  });
});
