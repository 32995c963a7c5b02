import { type ReactNode, useEffect } from 'react';

interface PageProps {
  readonly title: string;
  /** Stands beside the title. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its one heading, which is also the title of the window. */
export function Page({ title, extra, children }: PageProps) {
  useEffect(() => void (document.title = `${title} · 政务信息台账`), [title]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {extra}
      </div>
      {children}
    </div>
  );
}
