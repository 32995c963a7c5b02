import { App, Button } from 'antd';
import { useCallback } from 'react';

/** Long enough to notice a slip, short enough not to be in the way of the next item. */
const SECONDS = 8;

/** Says what was done, with a way back where there is one. */
export function useUndo(): (said: string, undo?: () => Promise<unknown>) => void {
  const { notification } = App.useApp();
  return useCallback(
    (said, undo) => {
      const key = `${said}${performance.now()}`;
      const take = () => {
        notification.destroy(key);
        void undo?.();
      };
      notification.success({
        key,
        title: said,
        placement: 'bottomRight',
        duration: SECONDS,
        role: 'status',
        ...(undo && {
          actions: (
            <Button size="small" onClick={take}>
              撤销
            </Button>
          ),
        }),
      });
    },
    [notification],
  );
}
