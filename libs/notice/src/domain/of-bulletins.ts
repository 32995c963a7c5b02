import { askedBefore, happening, type Happening } from './happening';
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

/**
 * Who must approve hears of a submission, the editors of an answer, everybody of what is issued or withdrawn. Each step is the
 * answer to what an earlier one asked for.
 */
export function ofBulletin(officeId: number, at: Date, told: BulletinTold): Happening[] {
  const kind = kinds[told.action];
  if (!kind) return [];
  const { bulletinId, no, period, actorId, unitIds } = told;
  const concerned = everybody.has(kind) ? [null, ...unitIds] : [null];
  const facts = { period, bulletin: bulletinId };
  const answers = askedBefore(officeId, bulletinId, no, asking);
  return concerned.map((unitId) => {
    const told = { officeId, kind, at, unitId, actorId, facts };
    return happening(`${bulletinId} ${no}`, unitId === null ? { ...told, answers } : told);
  });
}

const kinds: Readonly<Record<string, NoticeKind>> = {
  submit: 'bulletin_submitted',
  return: 'bulletin_returned',
  approve: 'bulletin_approved',
  publish: 'bulletin_published',
  withdraw: 'bulletin_withdrawn',
};
/** What somebody is to do something about. */
const asking: readonly NoticeKind[] = ['bulletin_submitted', 'bulletin_returned', 'bulletin_approved'];
const everybody: ReadonlySet<NoticeKind> = new Set(['bulletin_published', 'bulletin_withdrawn']);
