import { useEffect, useRef } from 'react';

interface ClauseListProps {
  readonly clauses: Readonly<Record<string, string>>;
  /** Clauses some table takes something from. */
  readonly used: ReadonlySet<string>;
  readonly lit: ReadonlySet<string>;
  readonly choose: (anchor: string) => void;
}

/** The text, clause by clause; one that is chosen lights up the rows that cite it. */
export function ClauseList({ clauses, used, lit, choose }: ClauseListProps) {
  const list = useRef<HTMLDListElement>(null);
  const first = Object.keys(clauses).find((anchor) => lit.has(anchor));
  useEffect(() => {
    list.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  return (
    <dl ref={list} className="clauses">
      {Object.entries(clauses).map(([anchor, text]) => (
        <div key={anchor} id={`clause-${anchor}`} data-lit={lit.has(anchor) || undefined}>
          <dt>
            {used.has(anchor) ? (
              <button
                type="button"
                className="plain-button"
                aria-pressed={lit.has(anchor)}
                aria-label={`第 ${anchor} 条在表中的各行`}
                onClick={() => choose(anchor)}
              >
                {anchor}
              </button>
            ) : (
              anchor
            )}
          </dt>
          <dd className="item-text">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
