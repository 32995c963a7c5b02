/**
 * `djbh3`: GB/T 22239 level 3, a new password every ninety days. `nist`: SP 800-63B and ASVS, which forbid forcing that.
 * Which one holds is the installation's choice; all other rules are the same.
 */
export const passwordPolicies = ['djbh3', 'nist'] as const;
export type PasswordPolicyName = (typeof passwordPolicies)[number];

/** The last so many passwords of an account are not taken again. */
export const REMEMBERED_PASSWORDS = 5;
const ROTATION_MS = 90 * 24 * 3_600_000;

/** Holds what the installation has chosen. */
export class PasswordPolicy {
  constructor(readonly name: PasswordPolicyName = 'nist') {}

  /** Whether the account must change its password before anything else; one it did not choose itself always. */
  mustChange(passwordSetAt: Date | null, now: Date): boolean {
    if (passwordSetAt === null) return true;
    return this.name === 'djbh3' && now.getTime() >= passwordSetAt.getTime() + ROTATION_MS;
  }
}
