import type { Page } from 'playwright-core';

/** Chooses in a list of antd what is called so; while the list is still sliding open, a click on it may go nowhere. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).last().click();
  await page.locator('.ant-select-dropdown:visible:not([class*=slide-up])').getByTitle(option).click();
}
