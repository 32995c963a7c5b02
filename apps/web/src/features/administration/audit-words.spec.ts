import { detailLines, reasonOf } from './audit-words';

jest.mock('../../api/client', () => ({}));

const lines = (detail: object) =>
  detailLines(detail as never, (id) => (id === 3 ? '青荻镇' : '')).map(({ label, text }) => `${label}：${text}`);

describe('what a record of the audit log says beside what was done', () => {
  it('is told in words: units and roles by their names, instants as the office writes them', () => {
    const from = { role: 'liaison', unitId: 3 };
    expect(lines({ from, to: { role: 'editor', unitId: null } })).toEqual([
      '变更前：角色：信息联络员，单位：青荻镇',
      '变更后：角色：编辑',
    ]);
    expect(lines({ until: '2014-03-05T01:20:00Z', totpRequired: true })).toEqual([
      '锁定到：2014-03-05 09:20',
      '财务和管理员必须使用动态验证码：是',
    ]);
  });

  it('says why identity refused in words, and leaves what a person gave as a reason as it was', () => {
    expect(reasonOf({ detail: { reason: 'login_refused' } })).toBe('登录名或密码不对，或账号已停用');
    expect(reasonOf({ detail: { reason: '误报涉密' } })).toBe('误报涉密');
    expect(reasonOf({ detail: {} })).toBe('');
  });

  it('keeps a name that only a newer server knows, so that nothing is withheld', () => {
    expect(lines({ colour: 'red' })).toEqual(['colour：red']);
  });
});
