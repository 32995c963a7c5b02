import { loadConfig, PdfPrinter } from '@app/platform';
import { onlyOn } from '@app/testing';
import type { Bulletin, BulletinAnnex, TableBlock } from '../domain/bulletin';
import { someBulletin } from '../domain/bulletin.fixture';
import { BulletinAsHtml } from './bulletin-as-html';
import { readColophon, textOf } from './read-rendering';
import { RenderBulletin } from './render-bulletin';

/** Points. */
const MM = 72 / 25.4;

interface Sign {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}
type Paper = readonly (readonly Sign[])[];

async function paperOf(pdf: Buffer): Promise<Paper> {
  const { definePDFJSModule, extractTextItems } = await import('unpdf');
  await definePDFJSModule(() => import('unpdf/pdfjs'));
  const { items } = await extractTextItems(new Uint8Array(pdf));
  // A font may draw a sign and an old radical alike, and a PDF then names either.
  return items.map((page) => page.map((sign) => ({ ...sign, str: sign.str.normalize('NFKC') })));
}

/** Lines of text from top to bottom, each with where it begins and ends. */
function linesOf(page: readonly Sign[]) {
  const lines = new Map<number, Sign[]>();
  for (const sign of page) {
    if (sign.str.trim() === '') continue;
    const y = [...lines.keys()].find((each) => Math.abs(each - sign.y) < 3) ?? sign.y;
    lines.set(y, [...(lines.get(y) ?? []), sign]);
  }
  return [...lines.entries()]
    .sort(([a], [b]) => b - a)
    .map(([y, signs]) => {
      const sorted = [...signs].sort((a, b) => a.x - b.x);
      const last = sorted.at(-1)!;
      return { y, text: sorted.map(({ str }) => str).join(''), from: sorted[0]!.x, to: last.x + last.width };
    });
}

const isNumber = ({ text }: { text: string }) => /^—\s*\d+\s*—$/.test(text.trim());
const prose =
  '各单位要紧紧围绕中心工作，把握“时效”和质量，主动对接、精准选题，杜绝迟报、漏报、瞒报，切实提高报送水平。';

/** With five columns more, which turns its pages on their side. */
function widened(annex: BulletinAnnex): BulletinAnnex {
  const more = <T>(cells: readonly T[]) => [...cells, ...cells.slice(3, 8)];
  const rows = (table: TableBlock) =>
    table.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, cells: more(row.cells) })),
      sums: group.sums && more(group.sums),
    }));
  const blocks = annex.blocks.map((block) =>
    block.type === 'table' ? { ...block, columns: more(block.columns), groups: rows(block) } : block,
  );
  return { ...annex, blocks };
}

/** Text for some pages, then three wide tables of forty units. */
function longBulletin(): Bulletin {
  const paragraph = (i: number) => {
    const text = prose.repeat(i % 3 === 0 ? 7 : 3);
    return { type: 'paragraph', id: `p${i}`, text, drawn: text, edited: null } as const;
  };
  const some = someBulletin({}, { unitsPerGroup: 40 });
  const blocks = Array.from({ length: 14 }, (_, i) => paragraph(i));
  return {
    ...some,
    sections: [{ id: 'long', heading: '总体情况', blocks }, ...some.sections],
    annexes: some.annexes.map(widened),
  };
}

// What is real here is Chromium; there is no database in it, so once is enough.
onlyOn('embedded')('a bulletin printed as PDF', () => {
  const bulletin = longBulletin();
  let renderer: RenderBulletin;
  let pdf: Buffer;
  let paper: Paper;
  beforeAll(async () => {
    renderer = new RenderBulletin(new BulletinAsHtml(), new PdfPrinter(loadConfig({})));
    pdf = await renderer.render(bulletin, 'pdf');
    paper = await paperOf(pdf);
  });

  it('is the same bytes when it is printed again, and says what it can be held against', async () => {
    const again = await renderer.render(longBulletin(), 'pdf');
    expect(again.equals(pdf)).toBe(true);
    const { documentNo, colophon } = bulletin;
    expect(await readColophon(pdf)).toEqual({ format: 'pdf', documentNo, ...colophon });
    expect(await textOf(pdf)).toContain(colophon.contentSha256);
  });

  it('has 22 lines of 28 signs on a full page, inside a type area of 156 × 225 mm', () => {
    const lines = linesOf(paper[1]!).filter((line) => !isNumber(line));
    expect(lines).toHaveLength(22);
    const pitches = lines.slice(1).map(({ y }, i) => lines[i]!.y - y);
    for (const pitch of pitches) expect(pitch).toBeCloseTo(28.95, 0);
    for (const { from, to } of lines) {
      expect(from).toBeGreaterThanOrEqual(28 * MM - 1);
      expect(to).toBeLessThanOrEqual((28 + 156) * MM + 1);
    }
    expect(Math.max(...lines.map(({ text }) => [...text].length))).toBe(28);
  });

  it('begins no line with a sign that closes', () => {
    for (const page of paper.slice(0, 3))
      for (const { text } of linesOf(page)) expect(text).not.toMatch(/^[,。、;:!?”’)》〉】]/);
  });

  it('numbers odd pages to the right, even ones to the left, and not the leaf that only closes it', () => {
    const numbered = paper.map((page) => linesOf(page).find(isNumber));
    numbered.slice(0, -1).forEach((number, i) => {
      if (!number) return;
      expect(number.text.replace(/\s/g, '')).toBe(`—${i + 1}—`);
      const [width, middle] = [number.to - number.from, (number.from + number.to) / 2];
      expect(width).toBeLessThan(60);
      if (i % 2 === 0) expect(middle).toBeGreaterThan(400);
      else expect(middle).toBeLessThan(200);
    });
    expect(numbered.filter(Boolean).length).toBeGreaterThan(5);
    expect(numbered.at(-1)).toBeUndefined();
    expect(paper.length % 2).toBe(0);
  });

  it('repeats the head of a table on each page, cuts off no row, and keeps long names whole', () => {
    const pages = paper.filter((page) => linesOf(page).some(({ text }) => /第\d+单位/.test(text)));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.filter(({ str }) => str === '单位')).toHaveLength(1);
    const units = pages.flatMap((page) => linesOf(page)).filter(({ text }) => /第\d+单位/.test(text));
    expect(units).toHaveLength(3 * 39);
    for (const page of pages)
      for (const { from, to } of linesOf(page)) expect(from > 34 * MM && to < (297 - 36) * MM).toBe(true);
    expect(pages.flatMap((page) => page.map(({ str }) => str)).join('')).toContain('分队');
  });

  it('closes at the foot of the last page with copies, issuer and what it can be held against', () => {
    const lines = linesOf(paper.at(-1)!);
    expect(lines[0]!.text).toContain('抄送:');
    expect(lines.at(-1)!.text).toContain('账本链首');
    expect(lines.at(-1)!.y).toBeGreaterThan(35 * MM);
    expect(lines.at(-1)!.y).toBeLessThan(45 * MM);
  });
});
