import { api, type Schemas } from '../../api/client';
import { saveAnswer } from '../../shared/save-answer';

/** A file that was asked for, made or being made. */
export type Download = Schemas['DownloadResponse'];

export const isBeingMade = ({ state }: Download): boolean => state === 'queued' || state === 'running';

export function saveDownload({ id, title }: Download): Promise<void> {
  return saveAnswer(api.GET('/api/v1/downloads/{id}/file', { params: { path: { id } }, parseAs: 'blob' }), title);
}
