import type { Role } from '@app/identity';
import { type NoticeKind, noticeKinds } from './notice-kind';

const unit = ['liaison'] as const;
const editors = ['editor'] as const;

/** Whose notices a kind can be: liaisons hear of what concerns their unit, the others of what concerns the office. */
const audience: Readonly<Record<NoticeKind, readonly Role[]>> = {
  item_received: unit,
  item_returned: unit,
  item_not_used: unit,
  adopted: unit,
  adoption_revoked: unit,
  instructed: unit,
  credited: unit,
  deduction: unit,
  commission_asked: unit,
  commission_reminded: unit,
  commission_due_soon: unit,
  commission_overdue: ['liaison', 'editor'],
  commission_extension: unit,
  commission_cancelled: unit,
  commission_concluded: unit,
  commission_answered: editors,
  commission_extension_asked: editors,
  quota_at_risk: unit,
  urgent_due_soon: unit,
  follow_up_submitted: editors,
  statement_open: unit,
  statement_due: unit,
  objection_raised: editors,
  objection_answered: unit,
  objection_decided: unit,
  // What a leader decides is prepared by editors.
  objection_due: ['editor', 'leader'],
  year_end_open: unit,
  year_end_due: unit,
  year_end_final: unit,
  // What waits for a leader is the leaders' to hear.
  bulletin_submitted: ['leader'],
  bulletin_returned: editors,
  bulletin_approved: editors,
  bulletin_published: ['liaison', 'editor'],
  bulletin_withdrawn: ['liaison', 'editor'],
};

/** Whether somebody with a role, who may speak for a unit, hears of what concerns a unit, or the office (null). */
export function hears(kind: NoticeKind, unitId: number | null, role: Role, own: number | null): boolean {
  if (!audience[kind].includes(role)) return false;
  return role === 'liaison' ? unitId !== null && own === unitId : unitId === null;
}

/** What somebody with a role can be told of at all; nothing for those whose work has no notices. */
export function kindsFor(role: string): NoticeKind[] {
  return noticeKinds.filter((kind) => (audience[kind] as readonly string[]).includes(role));
}
