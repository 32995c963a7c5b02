import { randomBytes } from 'node:crypto';
import { aPdf, aPng, aZip, anOfficeDocument } from '../../fixtures/a-zip';
import { examine, fileKinds } from './file-kind';
import { sourceOf } from './stored-file';

const kindOf = (bytes: Buffer, name: string) => examine(sourceOf(bytes), name, fileKinds);
const code = (bytes: Buffer, name: string) =>
  kindOf(bytes, name).then(
    (kind) => kind,
    (error: { code: string }) => error.code,
  );
const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

it.each([
  [anOfficeDocument('docx'), '报告.docx', 'docx'],
  [anOfficeDocument('xlsx'), '台账.XLSX', 'xlsx'],
  [aPdf(), '扫描件.pdf', 'pdf'],
  [jpg, '现场.jpeg', 'jpg'],
  [aPng(), '现场.png', 'png'],
])('tells a document by its bytes (%#)', async (bytes, name, kind) => {
  expect(await kindOf(bytes, name)).toBe(kind);
});

it.each([
  ['a text', Buffer.from('只是文字'), '报告.docx', 'file_type_unwelcome'],
  ['a program with the name of a document', Buffer.from(`MZ${'\0'.repeat(200)}`), '报告.pdf', 'file_type_unwelcome'],
  ['an archive that is no document', aZip({ 'a.txt': 'x' }), '报告.docx', 'file_type_unwelcome'],
  ['a picture with the name of a document', aPng(), '报告.docx', 'file_name_misleads'],
  ['a document whose name says nothing', anOfficeDocument('docx'), '报告', 'file_name_misleads'],
  ['half a document', anOfficeDocument('docx').subarray(0, 200), '报告.docx', 'file_damaged'],
  ['a document with macros', anOfficeDocument('docm'), '报告.docx', 'file_active'],
  ['a workbook with macros under another name', anOfficeDocument('xlsm'), '台账.xlsx', 'file_active'],
  [
    'a document with a hidden macro part',
    anOfficeDocument('docx', { 'word/vbaProject.bin': 'x' }),
    'a.docx',
    'file_active',
  ],
  ['a PDF that runs a script', aPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'a.pdf', 'file_active'],
  ['a PDF that starts a program', aPdf('/S /Launch /F (cmd.exe)'), 'a.pdf', 'file_active'],
])('refuses %s', async (_, bytes, name, expected) => {
  expect(await code(bytes, name)).toBe(expected);
});

it('says of the old formats what to do with them, because half the office still has them', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  await expect(kindOf(old, '报告.doc')).rejects.toMatchObject({
    message: expect.stringContaining('另存为 .docx') as string,
  });
});

it('refuses what the place does not take, though it is a document', async () => {
  await expect(examine(sourceOf(aPdf()), 'a.pdf', ['xlsx'])).rejects.toMatchObject({ code: 'file_type_unwelcome' });
});

describe('a trap', () => {
  const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, 'x']));

  it('of 1,001 entries is refused, one of 1,000 is read', async () => {
    expect(await code(anOfficeDocument('docx', many(999)), 'a.docx')).toBe('file_bomb');
    expect(await code(anOfficeDocument('docx', many(998)), 'a.docx')).toBe('docx');
  });

  it('that unpacks to two hundred times its size is refused before anything is unpacked', async () => {
    const bomb = anOfficeDocument('xlsx', { 'xl/sheet.xml': { content: Buffer.alloc(20 << 20) } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await code(bomb, 'a.xlsx')).toBe('file_bomb');
  });

  it('that states a small size and holds a large one is refused while it is unpacked', async () => {
    const types = { content: Buffer.alloc(20 << 20, ' '), states: 40_000 };
    expect(await code(aZip({ '[Content_Types].xml': types }), 'a.docx')).toBe('file_damaged');
  });

  it('that states an entry of 300 MB is refused, however well it is packed', async () => {
    const large = { content: randomBytes(2_000_000), states: 300 << 20 };
    expect(await code(anOfficeDocument('xlsx', { large }), 'a.xlsx')).toBe('file_bomb');
  });
});
