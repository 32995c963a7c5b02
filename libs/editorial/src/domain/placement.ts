/** How an upper office's publication placed an item, where the office's regulation has no words of its own for it. */
export const placementNames = {
  headline: '头条',
  single: '单篇',
  combined: '综合采用',
  brief: '简讯',
  one_liner: '一句话',
  title_item: '标题信息',
} as const;
export type Placement = keyof typeof placementNames;

export function isPlacement(word: string): word is Placement {
  return Object.hasOwn(placementNames, word);
}
