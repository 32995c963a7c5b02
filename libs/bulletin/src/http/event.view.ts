import { localTimeOf } from '@app/kernel';
import { typeTitle } from '@app/regulation';
import type { ShownEvent } from '../application/show-event';
import { entryRow } from './behind-figure.view';
import { eventHref } from './figure-links';

/** What `event.hbs` shows. */
export function eventView({ event, title, units, fields, entries, whyNot, followUps }: ShownEvent): object {
  const { seq, type, occurredOn, bookedMonth, recordedAt, actorName, targetSeq } = event;
  const shares = units.some(({ weight }) => weight !== units[0]?.weight);
  return {
    no: seq,
    type: typeTitle(type),
    title,
    notices: followUps.map((later) => ({
      no: later.seq,
      href: eventHref(later.seq),
      text: later.type === 'cancellation' ? '这一事件已被撤销。' : '这一事件的数额已经裁定。',
    })),
    facts: [
      ...(targetSeq === null ? [] : [{ title: '针对', text: `第 ${targetSeq} 号事件`, href: eventHref(targetSeq) }]),
      { title: '发生日期', text: occurredOn },
      ...(units.length === 0
        ? []
        : [
            {
              title: '单位',
              text: units
                .map(
                  ({ name, person, weight }) =>
                    `${name}${person === null ? '' : `（${person}）`}${shares ? ` ${weight} 份` : ''}`,
                )
                .join('、'),
            },
          ]),
      ...fields,
      { title: '登记', text: `${actorName}，${localTimeOf(recordedAt)}` },
      { title: '记账月份', text: bookedMonth },
    ],
    entries: entries.map((entry) => ({ ...entryRow(entry), unit: entry.unit })),
    whyNot,
  };
}
