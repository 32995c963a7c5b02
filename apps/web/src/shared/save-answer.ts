import { told } from '../api/client';

/** Saves the file an answer holds under the name it carries; by script, since a plain link would carry no token. */
export async function saveAnswer(
  asked: Promise<{ data?: Blob; error?: unknown; response: Response }>,
  otherwise: string,
): Promise<void> {
  const bytes = await told(asked);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = fileNameIn((await asked).response.headers.get('content-disposition') ?? '') ?? otherwise;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The name in a header such as `attachment; filename="a.txt"; filename*=UTF-8''%E8%A1%A8.txt`. */
export function fileNameIn(disposition: string): string | undefined {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return coded === undefined ? /filename="?([^";]+)"?/i.exec(disposition)?.[1] : decodeURIComponent(coded);
}
