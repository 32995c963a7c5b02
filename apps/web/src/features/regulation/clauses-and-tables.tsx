import { Button, Card, Col, Flex, Row } from 'antd';
import { useState } from 'react';
import { cellWords } from './cell-words';
import { ClauseList } from './clause-list';
import { RegulationTable } from './regulation-table';
import { litRows, type RegulationTable as RegulationTableData, usedClauses } from './tables';
import './regulation.css';

interface ClausesAndTablesProps {
  readonly clauses: Readonly<Record<string, string>>;
  readonly tables: readonly RegulationTableData[];
}

/** The text on the left, what the program takes from it on the right; each lights up the other. */
export function ClausesAndTables({ clauses, tables }: ClausesAndTablesProps) {
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<string>();
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const open = filled.find(({ key }) => key === shown) ?? filled.find(({ key }) => key.endsWith('.table')) ?? filled[0];
  const chooseClause = (anchor: string) => {
    const next = new Set(lit.has(anchor) && lit.size === 1 ? [] : [anchor]);
    setLit(next);
    const lighted = filled.filter((table) => litRows(table, next) > 0).map(({ key }) => key);
    if (lighted.length > 0 && !lighted.includes(open?.key ?? '')) setShown(lighted[0]);
  };
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} lg={10}>
        <Card title="条款" extra={lit.size > 0 ? `已点亮 ${[...lit].join('、')}` : '点条款号，点亮右边的行'}>
          <ClauseList clauses={clauses} used={usedClauses(tables)} lit={lit} choose={chooseClause} />
        </Card>
      </Col>
      <Col xs={24} lg={14}>
        <Card title="程序据以计算的表">
          {/* Buttons, not tabs: there are as many as an office has rules, and tabs that do not fit hide behind a menu. */}
          <Flex gap={8} wrap role="group" aria-label="表" style={{ marginBottom: 12 }}>
            {filled.map((table) => {
              const rows = litRows(table, lit);
              return (
                <Button
                  key={table.key}
                  size="small"
                  type={table === open ? 'primary' : 'default'}
                  aria-pressed={table === open}
                  onClick={() => setShown(table.key)}
                >
                  {rows > 0 ? `${table.title}（亮 ${rows}）` : table.title}
                </Button>
              );
            })}
          </Flex>
          {open && (
            <RegulationTable
              table={open}
              say={cellWords(tables)}
              lit={lit}
              choose={(anchors) => setLit(new Set(anchors))}
            />
          )}
        </Card>
      </Col>
    </Row>
  );
}
