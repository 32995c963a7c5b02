import type { Schemas } from '../../api/client';

export type Account = Schemas['AccountResponse'];
