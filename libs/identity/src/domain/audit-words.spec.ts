import type { AuditRecord } from './audit-record';
import { aboutOf, sessionSaid } from './audit-words';

const record = (subject: string, detail: object = {}): AuditRecord => ({
  ...{ officeId: 1, seq: 1, at: new Date('2014-03-05T01:00:00Z'), accountId: 7, name: '张三', role: 'editor' },
  ...{ action: 'session.open', outcome: 'done', subject, detail: JSON.stringify(detail), address: null, hash: '' },
});
const about = (subject: string, detail?: object) =>
  aboutOf(record(subject, detail), (id) => (id === 9 ? '李四' : undefined));

describe('what a record of the audit log is about', () => {
  it('says of a session whose it is, since when and by what device, so that nobody has to know its id', () => {
    const client = 'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/109.0.0.0 Safari/537.36';
    const session = { id: '6f', startedAt: new Date('2014-03-05T00:30:00Z'), client };
    const { subject, detail } = sessionSaid(session);
    expect(subject).toBe('session 6f');
    expect(about(subject, detail)).toBe('张三的登录，2014-03-05 08:30 起，Chrome 109，Windows 7');
  });

  it('says of a session written down before what it was stood beside it whose it is', () => {
    expect(about('session 6f')).toBe('张三的登录');
  });

  it('names the other account, and tells the own one from it', () => {
    expect([about('account 9'), about('account 7'), about('account 8')]).toEqual([
      '李四的账号',
      '本人账号',
      '已不存在的账号',
    ]);
  });

  it('says what somebody without the permission wanted, instead of an address', () => {
    expect(about('POST /api/v1/awards', { permission: 'award.record' })).toBe('登记评定');
    expect(about('GET /api/v1/gone', { permission: 'gone.read' })).toBe('GET /api/v1/gone');
  });

  it.each([
    ['login 0123456789ab', {}, '没有账号的登录名'],
    ['address 10.0.0.9', {}, '来自 10.0.0.9 的登录'],
    ['item 6f', { reason: '误报涉密' }, '一条信息的标题和正文'],
    ['bulletin 6f', { documentNo: '测政办信通〔2014〕3号' }, '通报测政办信通〔2014〕3号'],
    ['payee 6f', { holder: '王某' }, '王某的收款账号'],
    ['payout batch 6f', { payments: 73 }, '银行文件中的 73 个收款账号'],
    ['', { totpRequired: true }, ''],
  ])('says what “%s” means', (subject, detail, said) => {
    expect(about(subject, detail)).toBe(said);
  });
});
