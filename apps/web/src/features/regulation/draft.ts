import { useState } from 'react';
import type { Schemas } from '../../api/client';

/** The three files of a version that is being written. */
export interface DraftFiles {
  readonly source: string;
  readonly text: string;
  readonly cases: string;
}

export type DraftFile = keyof DraftFiles;
export type Finding = Schemas['FindingResponse'];
export type CheckedDraft = Schemas['CheckedDraftResponse'];

export const draftFiles: Readonly<Record<DraftFile, { name: string; title: string }>> = {
  source: { name: 'regulation.yaml', title: '规则' },
  text: { name: 'text.md', title: '原文' },
  cases: { name: 'cases.yaml', title: '算例' },
};

/** Which of the three files a finding is in. */
export const fileOf = ({ file }: Finding): DraftFile =>
  (Object.keys(draftFiles) as DraftFile[]).find((each) => draftFiles[each].name === file) ?? 'source';

/** A line of a text, from 1. */
export const lineOf = (text: string, line: number): string => text.split('\n')[line - 1] ?? '';

/** Where a line begins and ends, so that it can be selected. */
export function spanOf(text: string, line: number): readonly [number, number] {
  const lines = text.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return [from, from + (lines[line - 1]?.length ?? 0)];
}

const KEY = 'regulation-draft';
const nothing: DraftFiles = { source: '', text: '', cases: '' };

/** The draft of this window: kept in it, so that nothing is lost by going elsewhere. */
export function useDraft() {
  const [files, setFiles] = useState<DraftFiles>(read);
  const write = (changed: Partial<DraftFiles>) => {
    const next = { ...files, ...changed };
    sessionStorage.setItem(KEY, JSON.stringify(next));
    setFiles(next);
  };
  return { files, write, isEmpty: files.source === '' && files.text === '' && files.cases === '' };
}

function read(): DraftFiles {
  try {
    return { ...nothing, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<DraftFiles>) };
  } catch {
    return nothing;
  }
}
