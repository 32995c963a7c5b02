import type { Json } from '@app/kernel';
import type { JobContext } from '../jobs/job';

/** A file on its way into the download centre. */
export interface MadeFile {
  readonly name: string;
  /** The media type. */
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What a download can be of. Its name is that of the job that makes it, such as `payout.sheet`. */
export interface DownloadKind<Input extends Json = Json> {
  readonly kind: string;
  /** What whoever fetches the file must be allowed to do, then as when it was asked for. */
  readonly permission: string;
  /** Makes the file, outside any transaction; repeated after a failure. What it throws ends the job as a job's work does. */
  make(input: Input, context: JobContext): Promise<MadeFile>;
}
