import type { Desk } from './desk';

/** Takes an item in work out of the inbox. */
export async function openItem({ page, go }: Desk, title: string): Promise<void> {
  await go('/inbox?status=in_work');
  await page.getByRole('option', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}
