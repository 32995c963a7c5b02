import { Button, Descriptions, Flex, Input, Radio, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePublications } from '../../shared/publications';
import { useUnitName } from '../../shared/units';
import { ReadyButton } from '../../shared/parts/ready-button';
import { CandidateSearch } from './candidate-search';
import type { Candidate, UpperLine } from './upper-list';
import type { SettleLines } from './use-settle-lines';
import type { UpperLines } from './use-upper-lines';

interface LinePaneProps {
  readonly line: UpperLine;
  readonly lines: UpperLines;
  readonly settle: SettleLines;
}

/** What a line says, beside the items it may be about, each with what speaks for it. */
export function LinePane({ line, lines, settle }: LinePaneProps) {
  const unitName = useUnitName();
  const { data: publications = [] } = usePublications();
  const [day, setDay] = useState('');
  const { no, title, publication, publicationKey, issue, adoptedOn, dateText, unit, unitId, status, itemId } = line;
  const known = publications.find(({ key }) => key === publicationKey)?.title;
  return (
    <>
      <h2 style={{ margin: '0 0 8px', fontSize: '1.15em' }}>{title}</h2>
      <Descriptions
        size="small"
        column={{ xs: 1, lg: 2 }}
        items={[
          { key: 'publication', label: '刊物', children: known ?? `${publication || '没有写'}（未对上）` },
          { key: 'issue', label: '期号', children: issue || '没有写' },
          { key: 'day', label: '日期', children: adoptedOn ?? (dateText || '没有写') },
          {
            key: 'unit',
            label: '单位',
            children: unitId === null ? `${unit || '没有写'}（未对上）` : unitName(unitId),
          },
        ]}
      />
      {status === 'recorded' && itemId !== null && (
        <p>
          已记采用：<Link to={`/items/${itemId}`}>查看信息</Link>
        </p>
      )}
      {status === 'not_ours' && (
        <Button onClick={() => settle.reopen([no])}>
          重新办理 <kbd>U</kbd>
        </Button>
      )}
      {status === 'open' && (
        <>
          <Candidates line={line} lines={lines} />
          <CandidateSearch line={line} choose={(chosen) => lines.choose(no, chosen)} chosen={lines.chosen(line)} />
          {adoptedOn === null && (
            <label>
              采用日期（清单上没有认出来）{' '}
              <Input
                type="date"
                value={day}
                style={{ width: '11.5em' }}
                onChange={({ target }) => setDay(target.value)}
              />
            </label>
          )}
          <Flex gap={8} style={{ marginTop: 12 }}>
            <ReadyButton
              type="primary"
              loading={settle.busy}
              missing={lines.chosen(line) === null ? '请先选定这一行对应哪条信息' : null}
              onClick={() => settle.confirm([line], day)}
            >
              确认 <kbd>C</kbd>
            </ReadyButton>
            <Button onClick={() => settle.reject([no])}>
              非本单位信息 <kbd>X</kbd>
            </Button>
          </Flex>
        </>
      )}
    </>
  );
}

function Candidates({ line, lines }: Pick<LinePaneProps, 'line' | 'lines'>) {
  if (line.candidates.length === 0) return <p>没有找到相近的信息，可在下面按标题查找，或标为非本单位信息。</p>;
  return (
    <Radio.Group
      aria-label="候选信息"
      style={{ display: 'grid', gap: 8, margin: '12px 0' }}
      value={lines.chosen(line)}
      onChange={({ target }) => lines.choose(line.no, String(target.value))}
    >
      {line.candidates.map((candidate, place) => (
        <Radio key={candidate.itemId} value={candidate.itemId} style={{ whiteSpace: 'normal' }}>
          <CandidateText candidate={candidate} place={place + 1} />
        </Radio>
      ))}
    </Radio.Group>
  );
}

const unitWords: Readonly<Record<string, string>> = { same: '单位一致', other: '单位不同', unknown: '单位不明' };

function CandidateText({ candidate, place }: { readonly candidate: Candidate; readonly place: number }) {
  const unitName = useUnitName();
  const { itemId, title, unitIds, submittedOn, score, why } = candidate;
  return (
    <>
      <kbd>{place}</kbd> <Tag color={score >= 80 ? 'green' : 'default'}>相近 {score}</Tag>
      <Link to={`/items/${itemId}`}>{title}</Link>
      <br />
      {unitIds.map(unitName).join('、')} · {submittedOn} 报送 · 标题相近 {why.title}%，{unitWords[why.unit]}
      {why.days !== null && `，报送后 ${why.days} 天采用`}
    </>
  );
}
