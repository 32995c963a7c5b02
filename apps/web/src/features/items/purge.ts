const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The number of an item in the address of its page, however much of that was copied; null where there is none. */
export function itemIn(address: string): string | null {
  return ID.exec(address)?.[0].toLowerCase() ?? null;
}

/** Whether the title was copied; blanks are as the screen draws them, not as they were typed. */
export function isCopied(typed: string, title: string): boolean {
  return withoutBlanks(typed) === withoutBlanks(title);
}

const withoutBlanks = (text: string) => text.replace(/\s/g, '');
