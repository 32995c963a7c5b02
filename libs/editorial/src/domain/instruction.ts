/** In what form a leader wrote: 批示, 圈阅 or 批转. */
export const instructionForms = ['leader_instruction', 'initialled', 'referred'] as const;
export type InstructionForm = (typeof instructionForms)[number];

/** As pages say it. */
export const instructionFormNames: Readonly<Record<InstructionForm, string>> = {
  leader_instruction: '批示',
  initialled: '圈阅',
  referred: '批转',
};
