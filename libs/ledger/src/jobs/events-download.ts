import { Injectable } from '@nestjs/common';
import { localTimeOf } from '@app/kernel';
import { Directory } from '@app/directory';
import {
  type CellValue,
  type DownloadKind,
  type JobContext,
  type MadeFile,
  rowsOfPages,
  UnitOfWork,
  writeWorkbook,
  XLSX_TYPE,
} from '@app/platform';
import { typeTitle } from '@app/regulation';
import { FindEvents, type FoundEvent } from '../application/find-events';
import { RegulationTimelines } from '../application/regulation-timelines';
import { EVENT_EXPORT, type EventsListed } from '../domain/event-export';
import type { RegulationTimeline } from '../domain/timeline';

/** Rows read at once. */
const PAGE = 1_000;

const columns = [
  { heading: '编号', width: 10 },
  { heading: '日期', width: 12 },
  { heading: '事项', width: 10 },
  { heading: '标题', width: 50 },
  { heading: '单位', width: 30 },
  { heading: '刊物', width: 18 },
  { heading: '级别', width: 10 },
  { heading: '体裁', width: 10 },
  { heading: '其他内容', width: 30 },
  { heading: '说明', width: 40 },
  { heading: '记账月份', width: 10 },
  { heading: '记录人', width: 14 },
  { heading: '记录时间', width: 18 },
  { heading: '撤销', width: 14 },
] as const;

/** What has a column of its own. */
const APART = ['pub', 'level', 'form'];

/** A list of events for the download centre, read page by page. */
@Injectable()
export class EventsDownload implements DownloadKind<EventsListed> {
  readonly kind = EVENT_EXPORT;
  readonly permission = 'event.read';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
    private readonly events: FindEvents,
  ) {}

  async make({ asked, order }: EventsListed, context: JobContext): Promise<MadeFile> {
    const { officeId } = context.caller;
    const { units, timeline } = await this.unitOfWork.read(async (tx) => ({
      units: await this.directory.allUnits(tx, officeId),
      timeline: await this.timelines.of(tx, officeId),
    }));
    const names = new Map(units.map(({ id, versions }) => [String(id), versions.at(-1)?.name ?? '']));
    const read = (cursor: string | undefined) =>
      this.unitOfWork.read((tx) => this.events.page(tx, officeId, asked, order, { cursor, limit: PAGE }));
    const rows = asCells(rowsOfPages(read, context), names, timeline);
    return { name: '事项清单.xlsx', type: XLSX_TYPE, bytes: writeWorkbook([{ name: '事项', columns, rows }]) };
  }
}

async function* asCells(
  found: AsyncIterable<FoundEvent>,
  names: ReadonlyMap<string, string>,
  timeline: RegulationTimeline,
): AsyncGenerator<CellValue[]> {
  for await (const { event, takenBackBy } of found) {
    const { seq, type, occurredOn, bookedMonth, recordedAt, actorName, content } = event;
    const { units, fields, about, reason } = content;
    const title = (domain: string) => titleOf(timeline, occurredOn, domain, fields[domain]);
    const others = Object.keys(fields).filter((name) => !APART.includes(name));
    yield [
      ...[seq, occurredOn, typeTitle(type), about['title'] ?? null],
      units.map(({ unit }) => names.get(unit) ?? unit).join('、'),
      ...[fields['pub']?.split('@')[0] ?? null, title('level'), title('form')],
      [...others.map(title), about['leader'], about['issue']].filter(Boolean).join('，'),
      ...[reason ?? about['note'] ?? null, bookedMonth, actorName, localTimeOf(recordedAt)],
      takenBackBy === null ? null : `第 ${takenBackBy} 号`,
    ];
  }
}

/** A word as the version of the day calls it; as it stands where that has no title for it. */
function titleOf(timeline: RegulationTimeline, day: string, domain: string, word: string | undefined): string | null {
  if (word === undefined) return null;
  return timeline.vocabularyAt(day)?.regulation.domains.get(domain)?.words.get(word)?.title ?? word;
}
