import { Switch, Table } from 'antd';
import { useState } from 'react';
import { amountText, assetNames, totalText } from '../../shared/formats';
import { changeOf, differs, type SimulationFound, type UnitFound } from './simulation-found';

const NONE = '—';

/** The difference unit by unit, the greatest first, and below it which rows it comes from. */
export function DifferenceTable({ found }: { readonly found: SimulationFound }) {
  const { units, totals, moves } = found;
  const [all, setAll] = useState(false);
  const shown = units.filter(({ amounts, results }) => all || amounts.some(differs) || results > 0);
  const assets = totals.map(({ asset }) => asset);
  return (
    <>
      <label>
        <Switch size="small" checked={all} onChange={setAll} /> 没有变化的单位也列出
      </label>
      <Table<UnitFound>
        size="small"
        rowKey={({ unit, person }) => `${unit}${person ?? ''}`}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        dataSource={shown}
        locale={{ emptyText: '各单位的得分都没有变化。' }}
        columns={[
          { title: '单位', render: (_, { unit, person }) => `${unit}${person === undefined ? '' : `（${person}）`}` },
          ...assets.flatMap((asset) => [
            numbers(`现行（${assetNames[asset] ?? asset}）`, (unit) => totalText(changeOf(unit, asset).before, asset)),
            numbers('草案', (unit) => totalText(changeOf(unit, asset).after, asset)),
            {
              ...numbers('差', (unit) => {
                const change = changeOf(unit, asset);
                return differs(change) ? <strong>{amountText(change.difference, asset)}</strong> : NONE;
              }),
              sorter: (a: UnitFound, b: UnitFound) =>
                Number(changeOf(a, asset).difference) - Number(changeOf(b, asset).difference),
            },
          ]),
          numbers('期末结果变化', ({ results }) => (results > 0 ? `${results} 项` : NONE)),
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>全部合计</Table.Summary.Cell>
            {totals.flatMap(({ asset, before, after, difference }, place) => [
              <Table.Summary.Cell key={`${asset}b`} index={place * 3 + 1} align="right">
                {totalText(before, asset)}
              </Table.Summary.Cell>,
              <Table.Summary.Cell key={`${asset}a`} index={place * 3 + 2} align="right">
                {totalText(after, asset)}
              </Table.Summary.Cell>,
              <Table.Summary.Cell key={`${asset}d`} index={place * 3 + 3} align="right">
                {Number(difference) === 0 ? NONE : amountText(difference, asset)}
              </Table.Summary.Cell>,
            ])}
            <Table.Summary.Cell index={totals.length * 3 + 1} />
          </Table.Summary.Row>
        )}
      />
      {moves.length > 0 && (
        <details>
          <summary>差额来自哪些行（{moves.length}）</summary>
          <Table
            size="small"
            rowKey={({ from, to, asset }) => `${from} ${to} ${asset}`}
            pagination={false}
            dataSource={[...moves]}
            columns={[
              { title: '现行的行', render: (_, { from }) => from ?? '不计分' },
              { title: '草案的行', render: (_, { to }) => to ?? '不计分' },
              { title: '笔数', align: 'right', dataIndex: 'count' },
              { title: '差', align: 'right', render: (_, { difference, asset }) => amountText(difference, asset) },
            ]}
          />
        </details>
      )}
    </>
  );
}

function numbers(title: string, render: (unit: UnitFound) => React.ReactNode) {
  return { title, align: 'right' as const, render: (_: unknown, unit: UnitFound) => render(unit) };
}
