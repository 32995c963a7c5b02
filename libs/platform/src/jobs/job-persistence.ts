import type { PersistencePart } from '../database/database-kind';
import { JobRow } from './job-row';
import { CreateJob1700000000050 } from './migrations/1700000000050-create-job';
import { LengthenRequesterRole1700000000059 } from './migrations/1700000000059-lengthen-requester-role';

/** The table of jobs. */
export const jobPersistence: PersistencePart = {
  entities: [JobRow],
  migrations: [CreateJob1700000000050, LengthenRequesterRole1700000000059],
};
