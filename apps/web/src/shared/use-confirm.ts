import { App, type ModalFuncProps } from 'antd';
import { useCallback } from 'react';

/**
 * Asks before something is done. What goes on has the focus from the first moment, so that Enter pressed at once means yes: left
 * to itself antd gives it to the first button for a moment, and that one cancels. Afterwards the focus is where it was.
 */
export function useConfirm() {
  const { modal } = App.useApp();
  return useCallback(
    (question: Omit<ModalFuncProps, 'afterClose'>) => {
      const before = document.activeElement;
      return modal.confirm({
        ...question,
        okButtonProps: { ...question.okButtonProps, autoFocus: true },
        afterClose: () => before instanceof HTMLElement && before.focus({ preventScroll: true }),
      });
    },
    [modal],
  );
}
