import type { EventType } from '../model/event-type';

const titles: Record<EventType, string> = {
  submission: '报送',
  forward: '上报',
  adoption: '采用',
  instruction: '批示',
  incident: '责任事项',
  commission: '约稿',
  award: '评定加减分',
  decision: '裁定',
  cancellation: '撤销',
};

/** The Chinese term of an event type. */
export function typeTitle(type: EventType): string {
  return titles[type];
}
