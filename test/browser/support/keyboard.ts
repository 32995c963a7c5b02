import type { Page } from 'playwright-core';

/**
 * A keyboard that counts what somebody does with it: each key that commands something is one action, chords included, and a run of
 * typed words is one.
 */
export class Keyboard {
  actions = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.insertText(words);
  }
}
