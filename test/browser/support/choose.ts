import type { Page } from 'playwright-core';

/** Chooses in a list of antd what is called so; while the list is still sliding open, a click on it may go nowhere. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).last().click();
  await page.locator('.ant-select-dropdown:visible:not([class*=slide-up])').getByTitle(option).click();
}

/** Chooses in a list that takes several, and leaves it as somebody does who clicks beside it in the dialog. */
export async function chooseAmong(page: Page, label: string, option: string): Promise<void> {
  await choose(page, label, option);
  await page.locator('.ant-modal-title').last().click();
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' });
}

/** Opens a menu behind a button and chooses in it, once it stands still. */
export async function chooseInMenu(page: Page, button: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('.ant-dropdown:visible:not([class*=slide-up])').getByText(entry).click();
}
