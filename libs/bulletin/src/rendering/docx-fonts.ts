/** The fonts GB/T 9704 names; whoever has not got them is shown what the program puts in their place. */
function font(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}

export const FONTS = {
  body: font('仿宋_GB2312'),
  title: font('方正小标宋简体'),
  heading: font('黑体'),
  second: font('楷体_GB2312'),
  table: font('宋体'),
} as const;
