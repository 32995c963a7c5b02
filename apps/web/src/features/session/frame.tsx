import { type ReactNode, useEffect } from 'react';
import { Panel } from '../../shared/parts/panel';

/** The one card of the pages before somebody is in. */
export function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => void (document.title = `${title} · 政务信息台账`), [title]);
  return (
    <main style={{ maxWidth: 420, margin: '12vh auto 0', padding: 16 }}>
      <Panel>
        <h1 style={{ marginTop: 0, fontSize: '1.4em' }}>{title}</h1>
        {children}
      </Panel>
      <p style={{ textAlign: 'center' }}>本系统不得录入、处理国家秘密和工作秘密。</p>
    </main>
  );
}
