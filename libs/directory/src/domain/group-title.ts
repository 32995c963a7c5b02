/** What offices call the groups that most regulations know by these words and give no title. */
export const usualGroupTitles: Readonly<Record<string, string>> = {
  department: '部门',
  township: '乡镇',
  town: '镇',
  sumu: '苏木',
  subdistrict: '街道',
  county: '县（市、区）',
  other: '其他单位',
};

/** A group's title as it is usually called; offices also name groups in Chinese, which then is the title. */
export const usualGroupTitle = (group: string): string => usualGroupTitles[group] ?? group;
