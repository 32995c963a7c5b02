import { type ReactNode, useEffect } from 'react';

interface PageProps {
  readonly title: string;
  /** Stands beside the title. */
  readonly extra?: ReactNode;
  /** Whether its heading stays off paper, because what is printed has one of its own. */
  readonly document?: boolean;
  readonly children: ReactNode;
}

/** A page with its one heading, which is also the title of the window. */
export function Page({ title, extra, document: isDocument = false, children }: PageProps) {
  useEffect(() => void (document.title = `${title} · 政务信息台账`), [title]);
  return (
    <div className="page">
      <div className={isDocument ? 'page-head no-print' : 'page-head'}>
        <h1>{title}</h1>
        {extra}
      </div>
      {children}
    </div>
  );
}
