import { Card, Flex } from 'antd';
import type { ReactNode } from 'react';
import type { StandingLine } from './figures';

type Of = (line: StandingLine) => ReactNode;

interface StandingsCardsProps {
  /** In the order of their ranks. */
  readonly lines: readonly StandingLine[];
  readonly rankOf: Of;
  readonly changeOf: Of;
  readonly nameOf: Of;
  readonly figures: readonly { readonly title: string; readonly of: Of }[];
}

/** The table of units on a phone: a unit a card, with all its figures in sight. */
export function StandingsCards({ lines, rankOf, changeOf, nameOf, figures }: StandingsCardsProps) {
  return (
    <ol className="row-cards">
      {lines.map((line) => (
        <li key={line.unitId}>
          <Card size="small">
            <Flex gap={8}>
              <strong>{rankOf(line)}</strong>
              <strong style={{ flex: 1 }}>{nameOf(line)}</strong>
              <span>{changeOf(line)}</span>
            </Flex>
            <Flex gap="0 16px" wrap>
              {figures.map(({ title, of }) => (
                <span key={title}>
                  {title} {of(line)}
                </span>
              ))}
            </Flex>
          </Card>
        </li>
      ))}
    </ol>
  );
}
