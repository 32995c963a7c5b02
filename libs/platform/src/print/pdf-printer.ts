import { Injectable } from '@nestjs/common';
import { access, constants } from 'node:fs/promises';
import { Config } from '../config/config';
import { platformErrors } from '../errors';

/** Prints documents of ours as PDF. */
@Injectable()
export class PdfPrinter {
  constructor(private readonly config: Config) {}

  /**
   * The page's own `@page` rules give its size, its margins and the numbers of its pages; it can reach no network and runs no
   * script. Throws `printer_missing` where there is no Chromium. Ends with the signal's reason when that fires.
   */
  async print(html: string, signal: AbortSignal): Promise<Buffer> {
    const executablePath = this.config.chromium;
    const there = await access(executablePath, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!there) throw platformErrors.printer_missing();
    signal.throwIfAborted();
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath });
    const stop = () => void browser.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
      await page.setContent(html, { waitUntil: 'load' });
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      await browser.close();
    }
  }
}
