import { SaxesParser } from 'saxes';
import { StringDecoder } from 'node:string_decoder';

/** What a document is told by; names come without their prefix. */
export interface XmlHandlers {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Characters between two tags: a cell holds 32,767 at most, and what is endless must not be collected. */
const LONGEST_TEXT = 1 << 20;

/** Reads XML as it arrives, and pauses after each piece. Throws for what is not well-formed. */
export async function* xmlEvents(bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let silent = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    handlers.open?.(local(name), (wanted) => attributeOf(attributes, wanted));
  });
  parser.on('closetag', ({ name }) => {
    silent = 0;
    handlers.close?.(local(name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new StringDecoder('utf8');
  for await (const piece of bytes) {
    const text = decoder.write(piece);
    silent += text.length;
    if (silent > LONGEST_TEXT) throw new Error('a text without end');
    parser.write(text);
    yield;
  }
  parser.write(decoder.end());
  parser.close();
  yield;
}

/** Reads XML to its end. */
export async function readXml(bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of xmlEvents(bytes, handlers)) continue;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: Readonly<Record<string, unknown>>, wanted: string): string | undefined {
  const value = attributes[wanted];
  return typeof value === 'string' ? value : undefined;
}
