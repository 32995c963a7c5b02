import { App, Typography } from 'antd';
import { useCallback } from 'react';

/** Shows a secret the only time it can be read. */
export function useTellSecret(): (url: string, secret: string) => void {
  const { modal } = App.useApp();
  return useCallback(
    (url, secret) =>
      void modal.success({
        title: '签名密钥',
        width: 560,
        content: (
          <>
            <Typography.Paragraph copyable={{ text: secret }} data-testid="webhook-secret">
              <code style={{ overflowWrap: 'anywhere' }}>{secret}</code>
            </Typography.Paragraph>
            <p>交给管理 {url} 的人，用它核对推送确实来自本系统。只显示这一次；丢了只能停用这个地址，重新新增。</p>
          </>
        ),
        okText: '已记下',
      }),
    [modal],
  );
}
