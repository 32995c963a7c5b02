import { App, Button, Flex } from 'antd';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/** Long enough to notice a slip, short enough not to be in the way of the next item. */
const SECONDS = 8;

interface Ways {
  /** Takes it back. */
  readonly undo?: () => Promise<unknown>;
  /** Where what it was done to can be seen: it has left the list. */
  readonly to?: string;
}

/** Says what was done, with a way back where there is one, and one to what it was done to. */
export function useUndo(): (said: string, ways?: Ways) => void {
  const { notification } = App.useApp();
  const navigate = useNavigate();
  return useCallback(
    (said, { undo, to } = {}) => {
      const key = `${said}${performance.now()}`;
      const take = () => {
        notification.destroy(key);
        void undo?.();
      };
      const look = () => {
        notification.destroy(key);
        if (to !== undefined) void navigate(to);
      };
      notification.success({
        key,
        title: said,
        placement: 'bottomRight',
        duration: SECONDS,
        role: 'status',
        ...((undo ?? to) && {
          actions: (
            <Flex gap={8}>
              {to !== undefined && (
                <Button size="small" type="link" onClick={look}>
                  查看
                </Button>
              )}
              {undo && (
                <Button size="small" onClick={take}>
                  撤销
                </Button>
              )}
            </Flex>
          ),
        }),
      });
    },
    [notification, navigate],
  );
}
