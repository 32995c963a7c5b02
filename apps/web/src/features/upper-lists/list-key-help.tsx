import { KeyList } from '../../shared/parts/key-list';

const keys = [
  ['J', '下一行'],
  ['K', '上一行'],
  ['1–9', '选第几个候选'],
  ['C', '确认这一行'],
  ['X', '非本单位信息'],
  ['U', '重新办理'],
  ['S', '勾选这一行'],
  ['Shift+C', '确认勾选的各行'],
  ['Shift+X', '勾选的都不是本单位的'],
] as const;

/** Which key does what on a list. */
export const ListKeyHelp = () => <KeyList keys={keys} />;
