/** What kinds of jobs are called; test/acceptance/jobs.spec.ts holds that none is missing. */
export const jobNames: Readonly<Record<string, string>> = {
  'assessment.certificates': '生成证书',
  'assessment.reminder': '提醒月份核对和异议期限',
  'assessment.year_end_reminder': '提醒年终公示和异议期限',
  'bulletin.rendering': '生成通报印制件',
  'download.clearing': '清理过期的下载文件',
  'import.check': '核查导入的表格',
  'import.run': '写入导入的表格',
  'ledger.events': '导出事项清单',
  'ledger.rebuild': '重建汇总数',
  'ledger.simulation': '试算比较',
  'ledger.verification': '核验台账',
  'notice.digest': '发送每日摘要',
  'notice.webhook': '推送通知',
  'payout.drawing': '编制发放批次',
  'payout.sheet': '生成发放表',
  'submission.items': '导出信息清单',
};
