/** Liaisons speak for one unit; the others serve the whole office. */
export const roles = ['liaison', 'editor', 'finance', 'leader', 'administrator'] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
