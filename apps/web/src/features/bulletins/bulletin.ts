import type { Schemas } from '../../api/client';

export type Bulletin = Schemas['BulletinResponse'];
export type BulletinHead = Schemas['BulletinHeadResponse'];
export type Block = Bulletin['sections'][number]['blocks'][number];
export type Paragraph = Extract<Block, { type: 'paragraph' }>;
export type Table = Extract<Block, { type: 'table' }>;
export type Chart = Extract<Block, { type: 'chart' }>;
export type Cell = Table['groups'][number]['rows'][number]['cells'][number];

export const kindNames: Readonly<Record<string, string>> = {
  month: '月度',
  quarter: '季度',
  half: '半年',
  year: '年度',
};

export const bulletinStatusNames: Readonly<Record<string, string>> = {
  draft: '草稿',
  submitted: '待审批',
  approved: '已审批',
  published: '已印发',
  withdrawn: '已撤回',
  discarded: '已作废',
};

/** A colour a status everywhere, in antd's names. */
export const bulletinColours: Readonly<Record<string, string>> = {
  draft: 'default',
  submitted: 'orange',
  approved: 'geekblue',
  published: 'green',
  withdrawn: 'red',
  discarded: 'default',
};

export const bulletinStepNames: Readonly<Record<string, string>> = {
  draw_up: '起草',
  redraw: '重新起草',
  edit: '改写',
  submit: '送审',
  return: '退回修改',
  approve: '审批通过',
  publish: '编号印发',
  withdraw: '撤回',
  discard: '作废',
};

export const modeNames: Readonly<Record<string, string>> = {
  full: '公布全部单位的名次',
  top: '只公布前几名',
  own: '各单位只看自己的结果',
};
