import { defineErrors } from '@app/kernel';

export const submissionError = defineErrors({
  item_unknown: ['invalid', '没有这条信息，请核对信息编号'],
  item_not_found: ['not_found', '没有这条信息，请核对信息编号'],
  receipt_not_today: [
    'invalid',
    (p: { today: string }) =>
      `报送日期以办公室收到之日（今天，${p.today}）为准，请不要另写日期；补登早先的来稿请联系编辑`,
  ],
  contributor_twice: ['invalid', '同一个单位（和作者）在供稿单位中出现了两次，请删去重复的一个'],
});
