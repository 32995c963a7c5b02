import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { timeText } from '../../shared/formats';
import type { Block, Bulletin, Paragraph } from './bulletin';
import { BulletinParagraph } from './bulletin-paragraph';
import { BulletinTable } from './bulletin-table';
import './bulletin.css';

const BulletinChart = lazy(() => import('./bulletin-chart'));

/** 一、二、三 … as sections of an official document are numbered. */
const NUMBERS = '一二三四五六七八九十';

interface BulletinDocumentProps {
  readonly bulletin: Bulletin;
  /** Given where whoever reads it may write a paragraph anew. */
  readonly edit?: (paragraph: Paragraph) => void;
}

/** A bulletin as the document it is: heading, addressees, numbered sections, signature, annexes, colophon. */
export function BulletinDocument({ bulletin, edit }: BulletinDocumentProps) {
  const { title, documentNo, recipients, sections, annexes, office, issuedOn, copies, status, final } = bulletin;
  const { statusTitle, withdrawn } = bulletin;
  return (
    <article className="bulletin" aria-label={title}>
      <header>
        {status !== 'published' && status !== 'withdrawn' && <p className="bulletin-mark">{statusTitle}，未印发</p>}
        {!final && <p className="bulletin-mark">暂定：所属月份尚未全部结账，数字还会变化</p>}
        {withdrawn && (
          <p className="bulletin-mark">
            已撤回（{withdrawn.documentNo}，{withdrawn.on}）：{withdrawn.reason}
          </p>
        )}
        <p className="bulletin-organ">{office.organ}</p>
        <p className="bulletin-number">{documentNo ?? '（印发时编号）'}</p>
        <h2>{title}</h2>
      </header>
      {recipients && <p className="bulletin-recipients">{recipients}：</p>}
      {sections.map(({ id, heading, blocks }, place) => (
        <section key={id}>
          <h3>
            {NUMBERS[place] ?? place + 1}、{heading}
          </h3>
          <Blocks blocks={blocks} {...(edit && { edit })} />
        </section>
      ))}
      {annexes.length > 0 && (
        <ol className="bulletin-annexes" aria-label="附件">
          {annexes.map(({ id, title: name }) => (
            <li key={id}>{name}</li>
          ))}
        </ol>
      )}
      <p className="bulletin-signature">
        {office.organ}
        <br />
        {issuedOn ?? '（印发日期）'}
      </p>
      {annexes.map(({ id, title: name, blocks }, place) => (
        <section key={id} className="bulletin-annex">
          <h3>
            附件 {place + 1}：{name}
          </h3>
          <Blocks blocks={blocks} />
        </section>
      ))}
      {copies && <p className="bulletin-copies">抄送：{copies}</p>}
      <Colophon bulletin={bulletin} />
    </article>
  );
}

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly edit?: (paragraph: Paragraph) => void;
}

function Blocks({ blocks, edit }: BlocksProps) {
  return blocks.map((block) => {
    if (block.type === 'paragraph')
      return <BulletinParagraph key={block.id} paragraph={block} {...(edit && { edit })} />;
    if (block.type === 'table') return <BulletinTable key={block.id} table={block} />;
    if (block.type === 'chart')
      return (
        <Suspense key={block.id} fallback={<Skeleton active />}>
          <BulletinChart chart={block} />
        </Suspense>
      );
    return (
      <div key={block.id}>
        <p className="bulletin-list-title">{block.title}</p>
        <ul>
          {block.entries.map(({ text }, place) => (
            <li key={place}>{text}</li>
          ))}
        </ul>
      </div>
    );
  });
}

/** By what the figures can be held against the ledger. */
function Colophon({ bulletin: { colophon, regulations, drawnAt } }: { readonly bulletin: Bulletin }) {
  return (
    <p className="bulletin-colophon bulletin-aside">
      数字取自 {timeText(drawnAt)} 的台账（第 {colophon.chainHead.seq} 号，<code>{colophon.chainHead.hash}</code>
      ），依据
      {regulations.join('、')}。内容校验值 <code>{colophon.contentSha256}</code>
    </p>
  );
}
