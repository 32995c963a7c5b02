import type { Node } from '../load/source/tree';
import { flowText, keyText, scalarText } from './flow-text';
import { childrenOf } from './revision';
import type { Revision } from './revision';
import { findSpots, type Part, type Spot } from './yaml-spots';

const WIDTH = 100;

/**
 * Writes a revised tree into the text of the tree it came from. What was not touched keeps every byte: layout, quotes,
 * comments, order; a comment on the lines above an item goes where the item goes.
 * @param source a text the loader reads without an error
 * @param tree as it was read from `source`
 */
export function patchYaml(source: string, tree: Node, wanted: Node, revision: Revision): string {
  if (wanted === tree) return source;
  return new Patch(source, findSpots(source, tree), revision).write(tree, wanted);
}

interface Piece {
  readonly key: string | null;
  readonly node: Node;
  /** What it was; undefined for something new. */
  readonly part: Part | undefined;
}

class Patch {
  private readonly eol: string;

  constructor(
    private readonly source: string,
    private readonly spots: ReadonlyMap<Node, Spot>,
    private readonly revision: Revision,
  ) {
    this.eol = source.includes('\r\n') ? '\r\n' : '\n';
  }

  write(tree: Node, wanted: Node): string {
    const spot = this.spots.get(tree)!;
    if (!this.standsFor(wanted, tree) || spot.style !== 'block' || sizeOf(wanted) === 0) {
      const text =
        spot.style === 'flow' || sizeOf(wanted) === 0 ? this.inline(wanted) : this.lines(wanted, 0).join(this.eol);
      return this.source.slice(0, spot.start) + text + this.source.slice(spot.end);
    }
    const start = this.regionStart(spot);
    const body = this.block(spot, wanted);
    return this.source.slice(0, start) + body + this.source.slice(this.lineEnd(spot.end));
  }

  /** The text of a node that stands on one line, or in brackets. */
  private inline(node: Node): string {
    const before = this.revision.originOf(node) ?? node;
    const spot = this.spots.get(before);
    if (!spot || spot.style === 'block') return flowText(node);
    if (before === node) return spot.style === 'empty' ? 'null' : this.source.slice(spot.start, spot.end);
    if (node.kind === 'scalar')
      return scalarText(node.text, before.kind === 'scalar' ? this.source.slice(spot.start, spot.end) : '');
    if (spot.style !== 'flow' || node.kind !== before.kind) return flowText(node);
    return this.flow(spot, node);
  }

  private flow(spot: Spot, node: Node): string {
    const pieces = this.piecesOf(node, spot);
    const inPlace = pieces.length === spot.parts.length && pieces.every((piece, i) => piece.part === spot.parts[i]);
    if (inPlace) {
      let text = '';
      let from = spot.start;
      for (const { part, node: child } of pieces as (Piece & { part: Part })[]) {
        const old = this.spots.get(part.node)!;
        const changed = child === part.node ? this.source.slice(old.start, old.end) : this.inline(child);
        text +=
          this.source.slice(from, old.start) + (old.style === 'empty' && changed !== '' ? ` ${changed}` : changed);
        from = old.end;
      }
      return text + this.source.slice(from, spot.end);
    }
    return this.flowAnew(spot, pieces);
  }

  /** Brackets whose items are others than before; over several lines, and with the comments, where they were so. */
  private flowAnew(spot: Spot, pieces: readonly Piece[]): string {
    const [open, close] = [this.source[spot.start]!, this.source[spot.end - 1]!];
    const first = spot.parts[0];
    const texts = pieces.map(({ key, node }) => `${key === null ? '' : `${keyText(key)}: `}${this.inline(node)}`);
    const gap = first ? this.source.slice(spot.start + 1, first.start) : '';
    const comments = this.commentsIn(spot);
    if (!gap.includes('\n') && comments.size === 0) {
      const pad = first ? (/^\s/.test(gap) ? ' ' : '') : open === '{' ? ' ' : '';
      return `${open}${pad}${texts.join(', ')}${pad}${close}`;
    }
    const outer = /^[ \t]*/.exec(this.source.slice(this.lineStart(spot.start)))![0];
    const lines = pieces.flatMap(({ part }, i) => [...(comments.get(part) ?? []), `${texts[i]!},`]);
    const all = [...lines, ...(comments.get(null) ?? [])].map((line) => `${outer}    ${line}`);
    return [open, ...all, `${outer}  ${close}`].join(this.eol);
  }

  /** The comments before each part, and under null those behind the last. */
  private commentsIn(spot: Spot): Map<Part | undefined | null, string[]> {
    const found = new Map<Part | undefined | null, string[]>();
    let from = spot.start + 1;
    for (const part of [...spot.parts, null]) {
      const gap = this.source.slice(from, part ? part.start : spot.end - 1);
      const comments = gap.match(/(?<=^|\s)#[^\r\n]*/g);
      if (comments) found.set(part, comments);
      if (part) from = this.spots.get(part.node)!.end;
    }
    return found;
  }

  /** A list or a map over lines, from where its first item begins to the end of the last line. */
  private block(spot: Spot, node: Node): string {
    const inLine = !this.startsLine(spot.parts[0]!.start);
    const start = this.regionStart(spot);
    const indent = spot.parts[0]!.start - this.lineStart(spot.parts[0]!.start);
    const blockMaps = spot.parts.some(
      ({ node: item }) => item.kind === 'map' && this.spots.get(item)?.style === 'block',
    );
    let text = '';
    for (const { key, node: child, part } of this.piecesOf(node, spot)) {
      const lead = part ? this.lead(spot, part) : '';
      const body = part ? this.body(part, child) : this.newItem(key, child, indent, blockMaps);
      if (inLine && text === '') text = ended(body, this.eol) + lead;
      else text = ended(text, this.eol) + lead + ' '.repeat(indent) + body;
    }
    return text === '' ? this.source.slice(start, start) : this.atEndOf(spot, text);
  }

  /** Keeps a file without a last newline as it was. */
  private atEndOf(spot: Spot, text: string): string {
    return this.source[this.lineEnd(spot.end) - 1] === '\n' ? ended(text, this.eol) : text.replace(/\r?\n$/, '');
  }

  /** The lines between an item and the one above it: comments and blanks. */
  private lead(spot: Spot, part: Part): string {
    const above = spot.parts[spot.parts.indexOf(part) - 1];
    return above ? this.source.slice(this.lineEnd(this.spots.get(above.node)!.end), this.lineStart(part.start)) : '';
  }

  /** An item with its value, from its dash or key to the end of its last line. */
  private body(part: Part, node: Node): string {
    const old = this.spots.get(part.node)!;
    const end = this.lineEnd(old.end);
    if (node === part.node) return this.source.slice(part.start, end);
    if (old.style === 'block' && this.standsFor(node, part.node) && sizeOf(node) > 0)
      return this.source.slice(part.start, this.regionStart(old)) + this.block(old, node);
    const behind = old.style === 'block' ? this.eol : this.source.slice(old.end, end);
    const before =
      old.style === 'empty' || old.style === 'block'
        ? `${this.source.slice(part.start, part.prefixEnd)} `
        : this.source.slice(part.start, old.start);
    return before + this.inline(node) + behind;
  }

  private newItem(key: string | null, node: Node, indent: number, blockMaps: boolean): string {
    if (key !== null) return `${keyText(key)}:${this.fresh(node, indent)}${this.eol}`;
    if (node.kind !== 'map' || node.entries.size === 0 || !(blockMaps || isDeep(node)))
      return `-${this.fresh(node, indent)}${this.eol}`;
    return `- ${this.lines(node, indent + 2).join(this.eol)}${this.eol}`;
  }

  /** The text of something new behind a dash or a colon: on the same line, or, where it is large, on lines of its own. */
  private fresh(node: Node, indent: number): string {
    if (!isDeep(node)) return ` ${this.inline(node)}`;
    const inner = ' '.repeat(indent + 2);
    return `${this.eol}${inner}${this.lines(node, indent + 2).join(this.eol)}`;
  }

  /** The items of something new; the first without its indentation. */
  private lines(node: Node, indent: number): string[] {
    const items =
      node.kind === 'list'
        ? node.items.map((item) => this.newItem(null, item, indent, false))
        : node.kind === 'map'
          ? [...childrenOf(node)].map(([key, value]) => this.newItem(key, value, indent, false))
          : [];
    return items.map((item, i) => (i === 0 ? '' : ' '.repeat(indent)) + item.slice(0, -this.eol.length));
  }

  private piecesOf(node: Node, spot: Spot): Piece[] {
    const parts = new Map(spot.parts.map((part) => [part.node, part]));
    const partOf = (child: Node, key: string | null) => {
      const part = parts.get(this.revision.originOf(child) ?? child);
      return part?.key === key ? part : undefined;
    };
    if (node.kind === 'list') return node.items.map((item) => ({ key: null, node: item, part: partOf(item, null) }));
    if (node.kind === 'map')
      return [...childrenOf(node)].map(([key, value]) => ({ key, node: value, part: partOf(value, key) }));
    return [];
  }

  private standsFor(node: Node, before: Node): boolean {
    return node.kind === before.kind && (node === before || this.revision.originOf(node) === before);
  }

  private regionStart(spot: Spot): number {
    const first = spot.parts[0]!.start;
    return this.startsLine(first) ? this.lineStart(first) : first;
  }

  private startsLine(offset: number): boolean {
    return this.source.slice(this.lineStart(offset), offset).trim() === '';
  }

  private lineStart(offset: number): number {
    return this.source.lastIndexOf('\n', offset - 1) + 1;
  }

  private lineEnd(offset: number): number {
    const end = this.source.indexOf('\n', offset);
    return end < 0 ? this.source.length : end + 1;
  }
}

/** Whether something new is too large for one line. */
function isDeep(node: Node): boolean {
  if (node.kind === 'scalar') return false;
  const children = node.kind === 'list' ? [...node.items] : [...childrenOf(node).values()];
  if (children.length === 0) return false;
  if (node.kind === 'list') return children.every(({ kind }) => kind !== 'scalar');
  return children.some(isDeep) || flowText(node).length > WIDTH;
}

function sizeOf(node: Node): number {
  if (node.kind === 'list') return node.items.length;
  return node.kind === 'map' ? node.entries.size : 1;
}

function ended(text: string, eol: string): string {
  return text === '' || text.endsWith('\n') ? text : text + eol;
}
