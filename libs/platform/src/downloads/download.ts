import type { Job } from '../jobs/job';

/** A file that was asked for: it is made by the job of the same id and waits for whoever asked until it expires. */
export interface Download {
  readonly id: string;
  readonly officeId: number;
  readonly accountId: number;
  /** The unit the account spoke for; null: the whole office. */
  readonly unitId: number | null;
  readonly kind: string;
  /** What it is, as a list shows it. */
  readonly title: string;
  readonly permission: string;
  readonly requestedAt: Date;
  /** Null until the file is made. */
  readonly fileId: string | null;
  readonly expiresAt: Date | null;
}

/** A download and how far it is; the job is null once it has been cleared away. */
export interface DownloadSeen {
  readonly download: Download;
  readonly job: Job | null;
}

/** A download that was asked for; `replayed` when the key had asked for it before. */
export interface DownloadOrdered extends DownloadSeen {
  readonly replayed: boolean;
}
