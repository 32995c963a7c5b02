import { defineErrors } from '@app/kernel';

/** What the platform itself can refuse, whatever the business. */
export const platformErrors = defineErrors({
  bad_cursor: ['invalid', '翻页标记无效，请回到第一页重新查询'],
  bad_idempotency_key: ['invalid', 'Idempotency-Key 须为 1 至 80 个可见的英文字符，请换一个键'],
  bad_dry_run: ['invalid', 'dryRun 只能是 true 或 false'],
  body_too_deep: ['invalid', '请求内容的层次过多，请检查后重新提交'],
  dry_run_unsupported: ['invalid', '这项操作不能试算（dryRun），本次没有写入任何内容；请去掉 dryRun 再提交'],
  unstorable_text: ['invalid', '文字中含有无法保存的字符（U+0000 或半个表情符号），请删去后再提交'],
  not_responding: ['busy', '服务反应过慢，请稍后再试'],
  not_ready: ['busy', '服务还不能处理请求，请稍后再试'],
  database_busy: ['busy', '系统正忙，暂时无法写入，请稍后再试'],
  storage_full: ['busy', '存放数据的磁盘已满，没有写入任何内容；请管理员清理磁盘后再提交，查询不受影响'],
  outcome_unknown: [
    'busy',
    '提交时与数据库的连接中断，不能确定是否已经保存；请先查询，或带同一个 Idempotency-Key 再提交一次，不会重复记账',
  ],
  value_too_long: ['invalid', (p: { column: string }) => `内容太长，数据库的 ${p.column} 一栏放不下，请缩短后再提交`],
  file_expected: [
    'unsupported',
    '这里只接受文件：请以 application/octet-stream 提交文件的内容，文件名写在 name 参数里',
  ],
  bytes_unexpected: ['unsupported', '不支持这种内容类型，请以 JSON 或表单提交'],
  file_unnamed: ['invalid', '请在 name 参数里写明文件名（不超过 500 个字），并带上扩展名'],
  file_empty: ['invalid', '文件是空的，没有保存；请检查后重新选择文件'],
  file_too_large: ['too_large', (p: { limit: string }) => `文件超过 ${p.limit}，没有保存；请压缩图片、拆分后再上传`],
  file_type_unwelcome: [
    'unsupported',
    (p: { accepted: string; hint: string }) =>
      `按内容判断，这不是可以接受的文件，没有保存；只接受 ${p.accepted}${p.hint}`,
  ],
  file_name_misleads: [
    'invalid',
    (p: { says: string; ending: string }) =>
      `按内容判断，这是${p.says}，与文件名的扩展名不符，没有保存；请把扩展名改为 ${p.ending} 后再上传`,
  ],
  file_damaged: ['invalid', '文件已损坏或不完整，没有保存；请重新打开、另存后再上传'],
  file_bomb: ['invalid', '文件是压缩格式，展开后大得不合常理或内含文件过多，没有保存；请重新另存后再上传'],
  file_encrypted: ['invalid', '文件设有密码，无法读取，没有保存；请取消密码后再上传'],
  file_active: ['invalid', '文件中含有宏、脚本或可执行的内容，没有保存；请另存为不含宏的格式后再上传'],
  file_gone: ['not_found', '没有这个文件，或已过保存期限；请重新上传或重新生成'],
  workbook_too_large: ['invalid', '工作簿中的文字过多，无法读取；请删去无关的工作表，或拆成几个文件'],
  import_kind_unknown: [
    'not_found',
    (p: { kind: string; known: readonly string[] }) =>
      `没有“${p.kind}”这种导入，或您没有权限；您可以导入的有 ${p.known.join('、') || '：无'}`,
  ],
  import_not_found: ['not_found', '没有这次导入，请核对编号'],
  import_sheet_empty: [
    'invalid',
    (p: { title: string }) => `文件里没有可以导入的表；请下载模板，把内容填在“${p.title}”这张表里`,
  ],
  import_headings_wrong: [
    'invalid',
    (p: { problems: readonly string[] }) => `表头与模板不符：${p.problems.join('；')}。请下载模板，照第一行改正`,
  ],
  import_too_long: ['invalid', (p: { most: number }) => `一个文件最多 ${p.most} 行，请拆成几个文件，分次导入`],
  import_without_rows: ['invalid', '表头下面没有内容，请填写后再上传'],
  import_without_problems: ['not_found', '这次导入没有有误的行，不需要下载'],
  import_not_clean: [
    'conflict',
    (p: { state: string }) => `这次导入现在是“${p.state}”，只有核对无误的才能确认；请改正文件后重新上传`,
  ],
  import_has_recorded: [
    'conflict',
    (p: { recorded: number }) => `有 ${p.recorded} 行以前已经登记过，没有导入；确认跳过这些行（skipRecorded）后再提交`,
  ],
  import_under_way: ['conflict', '这次导入正在处理，请刷新后再看'],
  import_over: ['conflict', (p: { state: string }) => `这次导入已经结束（${p.state}），不能再放弃或撤回`],
  download_too_long: [
    'invalid',
    (p: { most: number }) => `符合条件的记录超过 ${p.most} 行，没有导出；请缩小日期或其他条件，分几次导出`,
  ],
  download_not_found: ['not_found', '没有这个下载，或已过保存期限；请重新生成'],
  download_not_made: ['conflict', '文件还在生成，或没有生成成功；请在下载中心查看进度和原因'],
  setting_changed: [
    'conflict',
    (p: { by: string | null; at: string }) =>
      p.by === null
        ? '这项设置已经恢复到最初的样子，没有保存您的修改；请刷新后重新修改'
        : `${p.by}在 ${p.at} 修改过这项设置，没有保存您的修改；请先看改了什么，再决定是否保存`,
  ],
  printer_missing: [
    'conflict',
    '服务器上没有可用的 Chromium，生成不了 PDF；请改用 XLSX 或 HTML，或请管理员安装 chromium 后重试',
  ],
  upload_cut_off: ['invalid', '文件没有传完，没有保存；请检查网络后重新上传'],
  job_not_found: ['not_found', '没有这项后台任务，请核对编号；完成超过 30 天的任务已被清除'],
  job_key_reused: [
    'conflict',
    (p: { field: string }) => `这个幂等键已用于另一项后台任务，字段“${p.field}”与那次不同；请换一个新的键再提交`,
  ],
  job_over: ['conflict', '这项后台任务已经结束，不能再取消；请刷新查看结果'],
  job_failed: ['conflict', '后台任务多次尝试都没有成功，请稍后重新提交；如仍不成功，请联系管理员查看日志'],
  job_interrupted: ['conflict', '执行这项后台任务的程序多次中途退出，已停止重试；请联系管理员查看日志'],
  database_unreachable: [
    'busy',
    (p: { host: string }) => `连接不上数据库 ${p.host}，请确认它已启动，并核对 DATABASE_URL 中的主机和端口`,
  ],
  database_not_secure: [
    'conflict',
    (p: { host: string }) =>
      `数据库 ${p.host} 不支持加密连接，或其证书不可信，没有连接；请核对 DATABASE_URL 中的主机、ssl、ca 和服务器的证书`,
  ],
  database_denied: [
    'conflict',
    (p: { user: string }) => `数据库拒绝了账号 ${p.user}，请核对 DATABASE_URL 中的账号和密码，以及该账号对数据库的权限`,
  ],
  database_missing: [
    'conflict',
    (p: { database: string }) =>
      `数据库服务器上没有名为 ${p.database} 的数据库，请先建立：CREATE DATABASE ${p.database}`,
  ],
  database_behind: [
    'conflict',
    (p: { pending: number }) => `数据库还有 ${p.pending} 项结构变更没有执行，请先停止服务，以升级方式启动一次`,
  ],
  database_ahead: [
    'conflict',
    (p: { unknown: string }) =>
      `数据库由更新的版本写成（本版本不认识 ${p.unknown}），请换用新版本程序，不要用旧版本打开`,
  ],
  restore_unfinished: [
    'conflict',
    '这个数据库的恢复没有完成，内容不全，不能使用；请用同一条 restore 命令再恢复一次，会从头开始',
  ],
  restore_not_empty: [
    'conflict',
    (p: { table: string }) =>
      `目标数据库里已有数据（${p.table} 表），没有写入任何内容；请把备份恢复到一个空的数据库或空的数据目录`,
  ],
  restore_in_use: [
    'conflict',
    (p: { services: string }) =>
      `目标数据库还有程序在使用：${p.services}；没有写入任何内容。请先停止这些程序再恢复；已经强行终止的，两分钟后再恢复`,
  ],
  restore_onto_newer: [
    'conflict',
    '目标数据库虽然没有数据，但表结构比备份新，没有写入任何内容；请换一个全新的空数据库或空的数据目录',
  ],
  restore_taken_over: ['conflict', '另一个恢复命令接管了这个数据库，本次恢复已停止；请等它完成'],
  restore_disturbed: [
    'conflict',
    (p: { table: string }) =>
      `恢复期间有别的程序改动了 ${p.table} 表，结果不可用；请停止使用这个数据库的服务，再恢复一次，会从头开始`,
  ],
  backup_exists: [
    'conflict',
    (p: { file: string }) => `${p.file} 已存在，备份不会覆盖文件；请换一个文件名，或先移走它`,
  ],
  backup_unwritable: [
    'conflict',
    (p: { file: string; reason: string }) =>
      `写不了备份文件 ${p.file}（${p.reason}），没有留下备份；请检查目录、权限和剩余空间`,
  ],
  backup_unreadable: [
    'not_found',
    (p: { file: string; reason: string }) => `读不了备份文件 ${p.file}（${p.reason}），请核对路径和权限`,
  ],
  backup_foreign: ['invalid', (p: { file: string }) => `${p.file} 不是本系统的备份文件，请核对文件名`],
  backup_damaged: [
    'conflict',
    (p: { file: string }) => `备份文件 ${p.file} 已损坏或不完整，没有恢复任何内容；请换用另一份备份`,
  ],
  backup_newer: [
    'conflict',
    (p: { product: string }) =>
      `备份由更新的版本（${p.product}）写成，本版本不认识其中的表；请用 ${p.product} 或更新的版本恢复`,
  ],
});
