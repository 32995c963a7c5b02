import { Button } from 'antd';
import { timeText } from '../../shared/formats';
import type { Paragraph } from './bulletin';

interface BulletinParagraphProps {
  readonly paragraph: Paragraph;
  readonly edit?: (paragraph: Paragraph) => void;
}

/** A paragraph; where somebody wrote it anew, who and when, and what had been drafted from the figures. */
export function BulletinParagraph({ paragraph, edit }: BulletinParagraphProps) {
  const { text, drawn, edited } = paragraph;
  return (
    <div className={edited ? 'bulletin-edited' : undefined}>
      <p className="bulletin-text">{text}</p>
      {(edited ?? edit) && (
        <div className="bulletin-aside no-print">
          {edit && (
            <Button size="small" aria-label={`改写：${text.slice(0, 20)}`} onClick={() => edit(paragraph)}>
              改写
            </Button>
          )}
          {edited && (
            <details>
              <summary>
                {edited.by} {timeText(edited.at)} 改写
              </summary>
              按数字起草的原文：{drawn}
            </details>
          )}
        </div>
      )}
    </div>
  );
}
