/** Why the office does not use an item, as it is told to the unit. */
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
export type NonUseReason = keyof typeof nonUseReasons;
