import type { FileContent } from './file-content';

/** Reads a page as we draw it; null for what is no page. */
export function readHtml(html: string): FileContent | null {
  if (!/^\s*<!doctype html>/i.test(html)) return null;
  const [, keywords = ''] = /<meta name="keywords" content="([^"]*)"/.exec(html) ?? [];
  const words = html.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, '').replace(/<[^>]*>/g, '');
  return { keywords: unescaped(keywords), text: unescaped(words) };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi,
    (all, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
