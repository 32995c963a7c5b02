import { happening, type Happening } from './happening';
import type { NoticeKind } from './notice-kind';

/** Topic of the context that publishes bulletins; it stands beside this one, so that only its name is known here. */
export const BULLETIN_TOPIC = 'bulletin.step';

/** What was done to a bulletin. `unitIds` are those who are to hear that it was issued or withdrawn. */
export interface BulletinTold {
  readonly bulletinId: string;
  readonly no: number;
  readonly action: string;
  readonly period: string;
  readonly actorId: number;
  readonly unitIds: readonly number[];
}

/** Who must approve hears of a submission, the editors of an answer, everybody of what is issued or withdrawn. */
export function ofBulletin(officeId: number, at: Date, told: BulletinTold): Happening[] {
  const kind = kinds[told.action];
  if (!kind) return [];
  const { bulletinId, no, period, actorId, unitIds } = told;
  const concerned = everybody.has(kind) ? [null, ...unitIds] : [null];
  const facts = { period };
  return concerned.map((unitId) => happening(`${bulletinId} ${no}`, { officeId, kind, at, unitId, actorId, facts }));
}

const kinds: Readonly<Record<string, NoticeKind>> = {
  submit: 'bulletin_submitted',
  return: 'bulletin_returned',
  approve: 'bulletin_approved',
  publish: 'bulletin_published',
  withdraw: 'bulletin_withdrawn',
};
const everybody: ReadonlySet<NoticeKind> = new Set(['bulletin_published', 'bulletin_withdrawn']);
