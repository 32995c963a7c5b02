import { defineErrors } from '@app/kernel';

/** The refusals of tables and pages. */
export const bulletinError = defineErrors({
  unit_not_found: ['not_found', '没有这个单位，请从季度通报表进入'],
  bad_layout: ['invalid', (p: { place: string; problem: string }) => `通报表版式有误（${p.place}）：${p.problem}`],
  one_period: ['invalid', '请在 quarter、month、half、year 中给出一个且只给一个期间'],
  passwords_differ: ['invalid', '两次输入的新密码不一致，请重新输入'],
  foreign_form: ['forbidden', '表单不是从本系统的页面提交的，请打开本系统的页面后重新操作'],
});
