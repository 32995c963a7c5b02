import { App } from 'antd';
import { useEffect, useRef } from 'react';

/**
 * Closes a dialog, and asks first where something was typed in it: Escape and the cross are pressed before one has looked. The
 * browser asks when the whole window goes.
 */
export function useClosing(typed: () => boolean, close: () => void): () => void {
  const { modal } = App.useApp();
  const question = useRef<{ destroy: () => void } | null>(null);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => typed() && event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  });
  // What is asked goes with the dialog, which may have been sent meanwhile.
  useEffect(() => () => question.current?.destroy(), []);
  return () => {
    if (!typed()) return close();
    const before = document.activeElement;
    question.current = modal.confirm({
      title: '填写的内容还没有提交',
      content: '关闭后这些内容就没有了。',
      okText: '不要了，关闭',
      okType: 'default',
      cancelText: '继续填写',
      cancelButtonProps: { type: 'primary' },
      // Enter pressed at once loses nothing.
      focusable: { autoFocusButton: 'cancel' },
      onOk: close,
      afterClose: () => before instanceof HTMLElement && before.focus({ preventScroll: true }),
    });
  };
}
