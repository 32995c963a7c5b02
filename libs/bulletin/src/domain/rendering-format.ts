import type { Bulletin } from './bulletin';

export const renderingFormats = ['pdf', 'docx', 'xlsx', 'html'] as const;
export type RenderingFormat = (typeof renderingFormats)[number];

/** Names the job, and what the download centre lists. */
export const RENDERING_KIND = 'bulletin.rendering';

export function renderingFileName(
  { documentNo, title, status }: Pick<Bulletin, 'documentNo' | 'title' | 'status'>,
  format: RenderingFormat,
): string {
  const beside = documentNo ?? (status === 'approved' ? '已审批' : '草稿');
  return `${title}（${beside}）.${format}`;
}
