import type { Schemas } from '../../api/client';

export type Payee = Schemas['PayeeResponse'];
