import { createHash } from 'node:crypto';
import { canonicalJson, type Json, type LocalDate } from '@app/kernel';
import { type Bulletin, type BulletinContent, paragraphsOf } from './bulletin';

/** What a paragraph's words are hashed with, or the digest that is left of words that were purged. */
export type WordSeal = { readonly salt: string } | { readonly digest: string };
/** By paragraph. */
export type WordSeals = Readonly<Record<string, WordSeal>>;

/** What is sealed of a bulletin. */
export interface Sealed {
  readonly id: string;
  readonly content: BulletinContent;
  readonly documentNo: string | null;
  readonly issuedOn: LocalDate | null;
  readonly chainHead: Bulletin['colophon']['chainHead'];
}

/** sha256 over everything a bulletin says, by which a print is recognised. Words count by their digests, so that it holds when some were purged. */
export function contentSha256({ id, content, documentNo, issuedOn, chainHead }: Sealed, seals: WordSeals): string {
  const digests = Object.fromEntries(paragraphsOf(content).map(({ id: p, text }) => [p, digestOf(seals[p], text)]));
  const said = { ...content, sections: content.sections.map(withoutWords) };
  return sha256(
    `bulletin\n${canonicalJson([id, documentNo, issuedOn, { ...chainHead }, digests, said as unknown as Json])}`,
  );
}

/** A salt a paragraph, each other than any before. */
export function freshSeals(content: BulletinContent, newSalt: () => string): WordSeals {
  return Object.fromEntries(paragraphsOf(content).map(({ id }) => [id, { salt: newSalt() }]));
}

/** What is left of a paragraph's seal when its words go. */
export function purgedSeal(seal: WordSeal | undefined, text: string): WordSeal {
  return { digest: digestOf(seal, text) };
}

function digestOf(seal: WordSeal | undefined, text: string): string {
  if (seal && 'digest' in seal) return seal.digest;
  return sha256(`${seal?.salt ?? ''}\n${text}`);
}

function withoutWords(section: BulletinContent['sections'][number]): BulletinContent['sections'][number] {
  const blocks = section.blocks.map((block) => (block.type === 'paragraph' ? { ...block, text: '' } : block));
  return { ...section, blocks };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
