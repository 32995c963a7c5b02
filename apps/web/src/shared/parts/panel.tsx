import type { ReactNode } from 'react';

interface PanelProps {
  readonly title?: string;
  /** Stands beside the title. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A framed part of a page. Looks like antd's Card, which would bring its tabs into what a first visit loads. */
export function Panel({ title, extra, children }: PanelProps) {
  return (
    <section className="panel">
      {title !== undefined && (
        <div className="panel-head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      <div className="panel-body">{children}</div>
    </section>
  );
}
