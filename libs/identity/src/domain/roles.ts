/**
 * The three hands of administration (三员): who runs the system, who lets people in, who looks at what both have done. None
 * of them can do the work of another, and an account that is one of them stays it.
 */
export const administrators = ['system_administrator', 'security_administrator', 'audit_administrator'] as const;
export type Administrator = (typeof administrators)[number];

/** Liaisons speak for one unit; the others serve the whole office. */
export const roles = ['liaison', 'editor', 'finance', 'leader', ...administrators] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

/** Who pays and who administers has more to lose than a password protects. */
export function needsSecondFactor(role: Role): boolean {
  return role === 'finance' || isAdministrator(role);
}

export function isAdministrator(role: Role): role is Administrator {
  return (administrators as readonly string[]).includes(role);
}
