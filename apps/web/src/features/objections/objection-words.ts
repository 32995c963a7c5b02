import type { Schemas } from '../../api/client';

export type Objection = Schemas['ObjectionResponse'];

/** What an objection is about, in a phrase that follows the unit's name. */
export function aboutText({ about, entry, month }: Objection): string {
  if (about === 'item') return '对一条信息没有记分';
  return about === 'year_end' ? `对 ${month} 年的年终评定` : `对第 ${entry} 号分录`;
}

export const objectionStateNames: Readonly<Record<string, string>> = {
  open: '待答复',
  upheld: '维持原记录',
  corrected: '已更正',
  withdrawn: '已撤回',
};

export const objectionColours: Readonly<Record<string, string>> = {
  open: 'orange',
  upheld: 'default',
  corrected: 'green',
  withdrawn: 'default',
};

export const messageNames: Readonly<Record<string, string>> = {
  objection: '提出异议',
  message: '说明',
  upheld: '答复：维持原记录',
  corrected: '答复：已更正',
  withdrawn: '撤回异议',
};
