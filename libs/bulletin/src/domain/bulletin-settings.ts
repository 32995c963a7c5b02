import type { PublicationMode } from './bulletin';

/** What an office prints on its bulletins, and how it publishes them unless somebody chooses otherwise. */
export interface BulletinSettings {
  /** Who issues and signs: 新河县人民政府办公室. */
  readonly organ: string;
  /** 发文机关代字: 新政办信通. */
  readonly mark: string;
  /** 主送 and 抄送; may be empty. */
  readonly recipients: string;
  readonly copies: string;
  readonly mode: PublicationMode;
  readonly topPlaces: number;
}

/** Before anybody decided: the office's own name, and no mark, so that nothing can be issued yet. */
export function settingsAtFirst(officeName: string): BulletinSettings {
  return { organ: officeName, mark: '', recipients: '各报送单位', copies: '', mode: 'full', topPlaces: 5 };
}
