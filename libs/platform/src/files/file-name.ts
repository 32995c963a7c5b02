const LONGEST = 120;
/** Controls, marks that turn the direction of writing around, and what some file system refuses. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}<>:"|?*]/gu;
/** Names of devices, which Windows does not let a file have. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A file's name as any system can keep it: without folders, controls and tricks, at most 120 characters. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(UNSAFE, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(DEVICE, '_$1');
  if (plain === '') return '文件';
  const letters = [...plain];
  if (letters.length <= LONGEST) return plain;
  const extension = [...extensionOf(plain)];
  return [...letters.slice(0, LONGEST - extension.length), ...extension].join('');
}

/** With its dot, in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
}
