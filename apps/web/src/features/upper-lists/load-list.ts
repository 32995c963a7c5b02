import { api, told } from '../../api/client';
import type { UpperList } from './upper-list';

export interface ListEntered {
  readonly name?: string;
  readonly text?: string;
  readonly publication?: string;
  readonly file?: File | undefined;
}

/** Hands a list to the server: the workbook where there is one, else the pasted table. */
export function loadList({ name = '', text = '', publication, file }: ListEntered): Promise<UpperList> {
  const known = publication ? { publication } : {};
  if (!file) return told(api.POST('/api/v1/upper-lists', { body: { name, text, ...known } }));
  return told(
    api.POST('/api/v1/upper-lists/file', {
      params: { query: { name: file.name, ...known } },
      headers: { 'content-type': 'application/octet-stream' },
      // The description knows bytes only as a text.
      body: file as unknown as string,
      bodySerializer: (bytes) => bytes as unknown as Blob,
    }),
  );
}
