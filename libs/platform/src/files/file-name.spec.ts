import { extensionOf, safeFileName } from './file-name';

it.each([
  ['春耕备耕情况.docx', '春耕备耕情况.docx'],
  ['C:\\Users\\王某\\桌面\\报告.pdf', '报告.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['报告\r\nSet-Cookie: a=b.pdf', '报告Set-Cookie a=b.pdf'],
  ['图\u0000片.png', '图片.png'],
  // Shown as `报告exe.docx` by whatever obeys the mark.
  ['报告\u202excod.exe', '报告xcod.exe'],
  ['  .隐藏.docx. ', '隐藏.docx'],
  ['con.pdf', '_con.pdf'],
  ['..', '文件'],
  ['', '文件'],
])('keeps of %j what every system can keep: %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

it('shortens a long name in the middle of a letter nowhere, and keeps its ending', () => {
  const safe = safeFileName(`${'😀'.repeat(300)}.docx`);
  expect(safe).toBe(`${'😀'.repeat(115)}.docx`);
});

it('does not change what it has made safe, so that a name stays what it is however often it is stored', () => {
  for (const name of ['a:b/c*d?.pdf', '. . .x', 'nul', `${'长'.repeat(200)}.png`])
    expect(safeFileName(safeFileName(name))).toBe(safeFileName(name));
});

it('knows the ending of a name', () => {
  expect(['a.DOCX', 'a.b.pdf', 'pdf', 'a.', '中文.图片'].map(extensionOf)).toEqual(['.docx', '.pdf', '', '', '']);
});
