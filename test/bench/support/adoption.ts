import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@app/kernel';
import { type BenchItem, participants } from './office';

const publications = ['政务', '今日', '政府专报', '政府公报', '省刊'];
const levels = ['district', 'district', 'city', 'city', 'province'];

/** One adoption, as a client of the API sends it and as the log's own door takes it: the same rows either way. */
export interface Adoption {
  readonly key: string;
  /** Body of `POST /api/v1/adoptions`. */
  readonly asked: object;
  /** The event in the form of the event file. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export function anAdoption(item: BenchItem, i: number, occurredOn: LocalDate): Adoption {
  const place = i % publications.length;
  const publication = `${publications[place]}@${levels[place]}`;
  const issue = String(1 + (i % 50));
  return {
    key: randomUUID(),
    asked: { itemId: item.id, publication, occurredOn, issue, fields: { form: 'single' } },
    raw: {
      type: 'adoption',
      on: occurredOn,
      item: item.id,
      title: item.title,
      units: participants(item.unitIds),
      pub: publication,
      form: 'single',
      issue,
    },
  };
}
