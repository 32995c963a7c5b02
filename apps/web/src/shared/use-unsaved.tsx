import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** Asks before somebody goes away from what is not saved yet: within the application by a dialog, else by the browser's own. */
export function useUnsaved(unsaved: boolean): void {
  const { modal } = App.useApp();
  const blocker = useBlocker(unsaved);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const dialog = modal.confirm({
      title: '还有没有保存的改动',
      content: '离开后这些改动就没有了。',
      okText: '离开',
      okType: 'default',
      cancelText: '留在这里',
      cancelButtonProps: { type: 'primary' },
      // Enter pressed at once loses nothing.
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
    return () => dialog.destroy();
  }, [blocker, modal]);
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
