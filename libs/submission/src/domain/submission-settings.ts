/** What an office decides for its submissions; the rest is the same everywhere. */
export interface SubmissionSettings {
  /** Whether the head of a unit must have signed a draft off before it is submitted. */
  readonly signOffRequired: boolean;
  /** The kinds of item the office knows. */
  readonly kinds: readonly string[];
  /** How bad an urgent matter is, and how soon it must be told of; the gravest first. */
  readonly severities: readonly Severity[];
}

export interface Severity {
  readonly name: string;
  /** Minutes from when the unit became aware to its first word, by phone or otherwise, and to its report in writing. */
  readonly phoneMinutes: number;
  readonly writtenMinutes: number;
}

/** As most provinces have it: half an hour by phone, an hour in writing. */
const TERM = { phoneMinutes: 30, writtenMinutes: 60 };

export const defaultSettings: SubmissionSettings = {
  signOffRequired: false,
  kinds: ['动态', '要情', '专报', '调研'],
  severities: ['特别重大', '重大', '较大', '一般'].map((name) => ({ name, ...TERM })),
};
