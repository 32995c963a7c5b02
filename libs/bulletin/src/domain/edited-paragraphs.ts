import type { BulletinBlock, BulletinContent, ParagraphBlock } from './bulletin';

/** The content with its paragraphs as `write` gives them. */
export function mapParagraphs(
  content: BulletinContent,
  write: (paragraph: ParagraphBlock) => ParagraphBlock,
): BulletinContent {
  const each = (block: BulletinBlock) => (block.type === 'paragraph' ? write(block) : block);
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, blocks: section.blocks.map(each) })),
  };
}

/** Freshly drawn content with what was written by hand before; what was drafted now stands beside it. */
export function keepEdited(drawn: BulletinContent, before: BulletinContent): BulletinContent {
  const edited = new Map(handWritten(before).map((paragraph) => [paragraph.id, paragraph]));
  return mapParagraphs(drawn, (paragraph) => {
    const own = edited.get(paragraph.id);
    return own ? { ...paragraph, text: own.text, edited: own.edited } : paragraph;
  });
}

export function handWritten({ sections }: BulletinContent): ParagraphBlock[] {
  return sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is ParagraphBlock => block.type === 'paragraph' && block.edited !== null),
  );
}
