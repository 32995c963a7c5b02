import { Card } from 'antd';
import { type ReactNode, useEffect } from 'react';

/** The one card of the pages before somebody is in. */
export function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => void (document.title = `${title} · 政务信息台账`), [title]);
  return (
    <main style={{ maxWidth: 420, margin: '12vh auto 0', padding: 16 }}>
      <Card>
        <h1 style={{ marginTop: 0, fontSize: '1.4em' }}>{title}</h1>
        {children}
      </Card>
      <p style={{ textAlign: 'center' }}>本系统不得录入、处理国家秘密和工作秘密。</p>
    </main>
  );
}
