import { KeyList } from '../../shared/parts/key-list';

const keys = [
  ['1–6', '换队列'],
  ['P', '登记来稿'],
  ['J', '下一条'],
  ['K', '上一条'],
  ['R', '签收'],
  ['T', '开始编辑'],
  ['E', '改写'],
  ['A', '采用'],
  ['B', '退回修改'],
  ['N', '不采用'],
  ['M', '合并：别的并进这一条'],
  ['S 或空格', '勾选这一条'],
  ['Shift+↓ ↑', '连续勾选'],
  ['Shift+A', '勾选本页'],
  ['Shift+R', '签收勾选的'],
  ['Shift+N', '不采用勾选的'],
  ['Shift+M', '合编：勾选的写成新稿'],
] as const;

/** Which key does what in the inbox. */
export const KeyHelp = () => <KeyList keys={keys} />;
