import { timeText } from '../../shared/formats';
import type { Autosave } from './use-autosave';

/** Whether what is on the screen is safe. */
export function SaveState({ draft }: { readonly draft: Autosave }) {
  const { state, error, saved } = draft;
  return (
    <span role="status" aria-live="polite">
      {error
        ? `没有保存：${error.message}`
        : state === 'saving'
          ? '正在保存……'
          : state === 'dirty'
            ? '有改动，即将自动保存'
            : saved
              ? `草稿已保存（${timeText(saved.draft.savedAt)}）`
              : '写下内容后自动保存为草稿'}
    </span>
  );
}
