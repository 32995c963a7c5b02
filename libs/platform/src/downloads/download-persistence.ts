import type { PersistencePart } from '../database/database-kind';
import { DownloadRow, DownloadSettingRow } from './download-rows';
import { CreateDownload1700000000080 } from './migrations/1700000000080-create-download';
import { CreateDownloadSetting1700000000081 } from './migrations/1700000000081-create-download-setting';

/** The tables of the download centre. */
export const downloadPersistence: PersistencePart = {
  entities: [DownloadRow, DownloadSettingRow],
  migrations: [CreateDownload1700000000080, CreateDownloadSetting1700000000081],
};
