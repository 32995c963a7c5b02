import { Zip, readWorkbook, sourceOf } from '@app/platform';
import type { PdfPrinter } from '@app/platform';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { someBulletin } from '../domain/bulletin.fixture';
import type { RenderingFormat } from '../domain/rendering-format';
import { BulletinAsHtml } from './bulletin-as-html';
import { readColophon, textOf } from './read-rendering';
import { RenderBulletin } from './render-bulletin';

const noPrinter = { print: () => Promise.reject(new Error('nobody prints here')) } as unknown as PdfPrinter;
const renderer = new RenderBulletin(new BulletinAsHtml(), noPrinter);
const bulletin = someBulletin();
const formats = ['html', 'docx', 'xlsx'] as const;
const rendered = new Map<RenderingFormat, Buffer>();
const part = (bytes: Buffer, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

beforeAll(async () => {
  for (const format of formats) rendered.set(format, await renderer.render(bulletin, format));
});

describe.each(formats)('a bulletin as %s', (format) => {
  const bytes = () => rendered.get(format)!;

  it('is the same bytes when it is rendered again, so that a file can be held against the ledger', async () => {
    const again = await renderer.render(someBulletin(), format);
    expect(again.equals(bytes())).toBe(true);
  });

  it('says which bulletin it is and what it can be held against, in its metadata and in print', async () => {
    const { colophon, documentNo } = bulletin;
    expect(await readColophon(bytes())).toEqual({ format, documentNo, ...colophon });
    const text = await textOf(bytes());
    for (const printed of [colophon.contentSha256, colophon.chainHead.hash, colophon.bulletinId])
      expect(text).toContain(printed);
  });

  it('holds each word of the text and each figure of the tables', async () => {
    const text = await textOf(bytes());
    const words = bulletin.sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [block.title])),
    ]);
    for (const word of [...words, '199.5', '生态环境保护综合行政执法大队', '抄送：县委办公室'])
      expect(text).toContain(word.normalize('NFKC'));
  });

  it('reads otherwise when one figure is changed', async () => {
    const changed = await renderer.render({ ...bulletin, title: bulletin.title.replace('二', '三') }, format);
    expect(await textOf(changed)).not.toBe(await textOf(bytes()));
  });
});

describe('what people typed', () => {
  const hostile = '=HYPERLINK("http://x")<b>甲</b>&\u0007';
  const typed = someBulletin({ title: hostile, recipients: hostile }, { groups: [hostile], unitsPerGroup: 1 });

  it('is text in a page, never markup', async () => {
    const html = (await renderer.render(typed, 'html')).toString();
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;b&gt;甲&lt;/b&gt;');
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/2000\/svg)(?!x&)/);
  });

  it('is text in a workbook, never a formula', async () => {
    const bytes = await renderer.render(typed, 'xlsx');
    const kinds = new Set<string>();
    for (const sheet of await readWorkbook(sourceOf(bytes)))
      for await (const { cells } of sheet.rows()) for (const cell of cells) if (cell) kinds.add(cell.kind);
    expect([...kinds].sort()).toEqual(['number', 'text']);
    const zip = await Zip.open(sourceOf(bytes));
    for (const name of (zip as Zip).names) expect(part(bytes, name)).not.toContain('<f>');
  });

  it('leaves a document whole, also with signs XML cannot hold', async () => {
    const bytes = await renderer.render(typed, 'docx');
    expect(part(bytes, 'word/document.xml')).toContain('&lt;b&gt;甲&lt;/b&gt;');
    for (const name of ['word/document.xml', 'docProps/core.xml']) expect(part(bytes, name)).not.toContain('\u0007');
  });
});

describe('a bulletin as a Word document', () => {
  const xml = (name: string) => part(rendered.get('docx')!, name);

  it('has the page of GB/T 9704: margins, 22 lines of 28 signs, fonts by their names', () => {
    const document = xml('word/document.xml');
    const margins = [...document.matchAll(/<w:pgMar (w:top="\d+" w:right="\d+" w:bottom="\d+" w:left="\d+")/g)];
    const upright = 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"';
    expect(margins.map(([, each]) => each)).toEqual([upright, upright, upright]);
    expect(document).toContain('<w:spacing w:line="579" w:lineRule="exact"/>');
    for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '宋体'])
      expect(document).toContain(`w:eastAsia="${font}"`);
    expect(xml('word/styles.xml')).toMatch(/w:eastAsia="仿宋_GB2312".*<w:spacing w:val="-5"\/>.*<w:sz w:val="32"\/>/);
  });

  it('numbers odd pages to the right and even ones to the left', () => {
    expect(xml('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const [odd, even] = ['default', 'even'].map((kind) => {
      const [, id] =
        new RegExp(`<w:footerReference w:type="${kind}" r:id="([^"]+)"`).exec(xml('word/document.xml')) ?? [];
      const [, target] =
        new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(xml('word/_rels/document.xml.rels')) ??
        new RegExp(`Target="([^"]+)"[^>]*Id="${id}"`).exec(xml('word/_rels/document.xml.rels')) ??
        [];
      return xml(`word/${target}`);
    });
    expect(odd).toContain('<w:jc w:val="right"/>');
    expect(even).toContain('<w:jc w:val="left"/>');
    expect(odd).toContain('— ');
  });

  it('repeats the head of a table on each page and divides no row', () => {
    const document = xml('word/document.xml');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(document.match(/<w:cantSplit\/>/g)!.length).toBeGreaterThan(15);
  });

  it('carries its charts as pictures that say what they are', () => {
    const names = Object.keys(unzipSync(rendered.get('docx')!)).filter((name) => name.endsWith('.png'));
    expect(names).toHaveLength(3);
    expect(xml('word/document.xml')).toContain('descr="各级采用情况"');
  });
});

describe('reading a file', () => {
  it('finds the words of a document that another program has packed anew', async () => {
    const bytes = rendered.get('docx')!;
    const repacked = Buffer.from(zipSync(unzipSync(bytes), { level: 1 }));
    expect(repacked.equals(bytes)).toBe(false);
    expect(await textOf(repacked)).toContain('成绩突出的单位');
    expect(await textOf(repacked)).toBe(await textOf(bytes));
    expect(await readColophon(repacked)).toEqual(await readColophon(bytes));
  });

  it('knows what is none of ours, and is thrown by nothing', async () => {
    const strange = [
      ...['', '甲', '%PDF-1.7 nothing', '<!doctype html><p>甲</p>', 'PK\u0003\u0004broken'].map((text) =>
        Buffer.from(text),
      ),
      Buffer.from(zipSync({ 'a.txt': strToU8('甲') })),
    ];
    for (const bytes of strange) {
      expect(await readColophon(bytes)).toBeNull();
      expect(typeof (await textOf(bytes))).toBe('string');
    }
  });
});
