/** What the words of the API are called on the screen, where it sends no Chinese name along. */
export const roleNames: Readonly<Record<string, string>> = {
  liaison: '信息联络员',
  editor: '编辑',
  finance: '财务',
  leader: '领导',
  system_administrator: '系统管理员',
  security_administrator: '安全管理员',
  audit_administrator: '审计管理员',
};

export const statusNames: Readonly<Record<string, string>> = {
  draft: '草稿',
  signed_off: '已审签',
  submitted: '已报送',
  received: '已签收',
  in_work: '编辑中',
  returned: '已退回修改',
  adopted: '已采用',
  merged: '已并入其他信息',
  not_used: '未采用',
  withdrawn: '已撤回',
  purged: '已紧急清除',
};

/** A colour a status everywhere, in antd's names. */
export const statusColours: Readonly<Record<string, string>> = {
  draft: 'default',
  signed_off: 'default',
  submitted: 'blue',
  received: 'cyan',
  in_work: 'geekblue',
  returned: 'orange',
  adopted: 'green',
  merged: 'purple',
  not_used: 'default',
  withdrawn: 'default',
  purged: 'red',
};

export const actionNames: Readonly<Record<string, string>> = {
  draft: '起草',
  amend: '修改草稿',
  sign_off: '登记审签',
  submit: '报送',
  receive: '签收',
  take: '开始编辑',
  edit: '改写',
  return: '退回修改',
  adopt: '采用',
  cancel_adoption: '撤销采用',
  cancel_last_adoption: '撤销采用',
  forward: '上报',
  instruct: '登记批示',
  take_back: '撤销登记',
  combine: '合编成稿',
  dissolve: '解散合编稿',
  merge: '合并',
  unmerge: '取消合并',
  not_use: '不采用',
  reopen: '重新启用',
  withdraw: '撤回',
  strike: '撤销报送',
  declare_urgent: '登记为紧急信息',
  follow: '登记为续报',
  first_report: '登记首报',
  confirm_lateness: '认定迟报',
  dismiss_lateness: '不认定迟报',
  purge: '紧急清除',
};

export const nonUseReasons = {
  duplicate: '与已报送或已采用的信息重复',
  low_value: '信息价值不高',
  outdated: '时效已过',
  incomplete: '要素不全',
  unverified: '事实尚未核实',
  format: '不合报送规范',
  out_of_scope: '不属报送范围',
  other: '其他原因',
} as const;

export const eventNames: Readonly<Record<string, string>> = {
  submission: '报送',
  adoption: '采用',
  forward: '上报',
  instruction: '批示',
  incident: '责任事项',
  commission: '约稿',
  award: '评定',
  decision: '裁定',
  cancellation: '撤销',
  quota: '任务考核',
  period: '期末结算',
};

/** Fields and vocabularies of regulations. */
export const fieldNames: Readonly<Record<string, string>> = {
  form: '体裁',
  column: '栏目',
  level: '级别',
  group: '分组',
  pub: '刊物',
  fault: '责任',
  rank: '领导职级',
  placement: '位置',
  place: '版位',
  route: '上报渠道',
  words: '字数',
  result: '结果',
  task: '任务',
  done: '完成情况',
  merit: '加分事项',
  mainstream: '是否主流媒体',
  padding: '是否凑数',
  late: '是否逾期',
  repeated: '是否重复使用',
  central: '是否向中央报送',
  rewritten: '改写百分比',
  cut: '上级扣分',
};

/** Groups most regulations know; they name them by these words and give no titles. */
export const groupNames: Readonly<Record<string, string>> = {
  department: '部门',
  township: '乡镇',
  subdistrict: '街道',
  other: '其他',
};
