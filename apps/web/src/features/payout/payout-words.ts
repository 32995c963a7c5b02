import type { Schemas } from '../../api/client';

export type Batch = Schemas['BatchResponse'];
export type BatchLine = Schemas['LineResponse'];
export type Scheme = Schemas['SchemeResponse'];

export const batchStateNames: Readonly<Record<string, string>> = {
  drawing: '编制中',
  draft: '草稿',
  reviewed: '已复核',
  approved: '已审批',
  exported: '已导出',
  paid: '已发放',
  partly_returned: '部分退回',
  filed: '已归档',
  discarded: '已作废',
};

/** A colour a state everywhere, in antd's names. */
export const batchStateColours: Readonly<Record<string, string>> = {
  drawing: 'processing',
  draft: 'default',
  reviewed: 'blue',
  approved: 'geekblue',
  exported: 'purple',
  paid: 'green',
  partly_returned: 'orange',
  filed: 'default',
  discarded: 'default',
};

export const stepNames: Readonly<Record<string, string>> = {
  draw_up: '编制',
  drawn: '编制完成',
  review: '复核',
  send_back: '退回草稿',
  approve: '审批',
  export: '导出并锁定',
  confirm_paid: '确认发放',
  record_returns: '登记退回',
  file: '归档',
  discard: '作废',
};

export const recipientNames: Readonly<Record<string, string>> = { unit: '单位', person: '个人' };

export const taxNames: Readonly<Record<string, string>> = {
  none: '不计税',
  wages: '并入工资',
  royalties: '稿酬所得',
  services: '劳务报酬所得',
};
