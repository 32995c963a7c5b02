import type { Schemas } from '../../api/client';

export type WantedTemplate = Schemas['AddBankTemplateRequest'];

export const fieldNames: Readonly<Record<WantedTemplate['columns'][number]['field'], string>> = {
  no: '行号',
  holder: '户名',
  card: '账号',
  bank: '开户行',
  unit: '单位',
  person: '姓名',
  amount: '金额',
  note: '摘要',
  fixed: '固定文字',
};

export const delimiterNames: Readonly<Record<WantedTemplate['delimiter'], string>> = {
  ',': '逗号',
  '|': '竖线',
  ';': '分号',
  '\t': '制表符',
};

export const encodingNames = { gbk: 'GBK', utf8: 'UTF-8' } as const;
export const amountNames = { yuan: '元', fen: '分' } as const;

/** What most banks ask for at least. */
export const usualTemplate: WantedTemplate = {
  title: '',
  columns: [
    { title: '序号', field: 'no' },
    { title: '账号', field: 'card' },
    { title: '户名', field: 'holder' },
    { title: '金额', field: 'amount' },
    { title: '摘要', field: 'note' },
  ],
  delimiter: '|',
  header: true,
  encoding: 'gbk',
  amount: 'yuan',
  fileName: 'DF{date}_{batch}.txt',
  trailer: '',
};

export const optionsOf = <K extends string>(names: Readonly<Record<K, string>>) =>
  (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));
