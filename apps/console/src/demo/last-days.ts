import { AnswerDraft, AskForDraft, CombineItems, ConcludeDraft, LoadUpperList, MergeItems } from '@app/editorial';
import type { Caller, LocalDate } from '@app/kernel';
import { UnitOfWork, type WriteRequest } from '@app/platform';
import type { Installation } from '../office/installation';
import { addDays } from './calendar';

/** An item nobody has worked at yet. */
export interface FreshItem {
  readonly itemId: string;
  readonly title: string;
  /** By the place of its unit in the list of bodies. */
  readonly body: number;
}

/** Who is there on the last days, and which items lie on the editor's desk. */
export interface Desk {
  readonly editor: WriteRequest;
  readonly liaisons: readonly Caller[];
  readonly unitIds: readonly number[];
  /** The newest items, of several units. */
  readonly items: readonly FreshItem[];
  readonly today: LocalDate;
}

/** What lies on the desks on the last day that is told: merged items, commissions at each stage, an unsettled list. */
export async function workOnLastDays(installation: Installation, desk: Desk): Promise<void> {
  await mergeAndCombine(installation, desk);
  await commission(installation, desk);
  await loadUpperList(installation, desk);
}

async function mergeAndCombine(installation: Installation, { editor, items }: Desk): Promise<void> {
  const ids = items.map(({ itemId }) => itemId);
  const [into, second, ...rest] = ids;
  if (into === undefined || second === undefined || rest.length < 3) return;
  await installation.get(UnitOfWork).run(async (tx) => {
    await installation.get(MergeItems).merge(tx, editor, { into, items: [second], reason: '同一事项，两家来稿' });
    const body =
      '一、进展情况。各单位按年度安排推进，总体进展顺利。\n二、存在困难。部分项目受天气影响有所延后。\n三、下步打算。逐项销号，限期完成。';
    const text = { title: '全区近期重点工作推进情况综述', body, reason: '几家来稿内容相近，合写一篇' };
    await installation.get(CombineItems).combine(tx, editor, { ...text, items: rest.slice(0, 3) });
  });
}

/** One that was asked for before the items came, with what became of it, and one that units have still to answer. */
async function commission(installation: Installation, desk: Desk): Promise<void> {
  const { editor, liaisons, unitIds, today } = desk;
  const [delivering, waiting, silent] = desk.items.slice(5).filter(differentBodies);
  if (!delivering || !waiting || !silent) return;
  const parts = [delivering, waiting, silent].map(({ body }) => unitIds[body] as number);
  const [ask, answer] = [installation.get(AskForDraft), installation.get(AnswerDraft)];
  const of = ({ body }: FreshItem): WriteRequest => ({ ...editor, caller: liaisons[body] as Caller });
  const draftId = await installation.get(UnitOfWork).run(async (tx) => {
    const due = { dueAt: atFive(addDays(today, 2)), askedAt: atFive(addDays(today, -9)) };
    const asked = {
      topic: '节日期间市场供应和价格情况',
      requirement: '800 字以内，附主要品种价格',
      unitIds: parts,
      ...due,
    };
    const { draftId: id } = await ask.ask(tx, editor, asked);
    await answer.deliver(tx, of(delivering), id, { itemId: delivering.itemId });
    await answer.acknowledge(tx, of(waiting), id, {});
    const next = { topic: '节后企业复工和用工情况', unitIds: parts.slice(0, 2), dueAt: atFive(addDays(today, 12)) };
    const { draftId: open } = await ask.ask(tx, editor, next);
    const until = atFive(addDays(today, 15));
    await answer.askExtension(tx, of(waiting), open, { until, reason: '企业多在节后第二周复工' });
    return id;
  });
  await installation.get(ConcludeDraft).conclude(editor, draftId, { unitId: parts[0] as number, result: 'on_time' });
}

/** What the city adopted, partly under other titles, as it was typed off a paper list. */
async function loadUpperList(installation: Installation, { editor, items, today }: Desk): Promise<void> {
  const lines = items
    .slice(0, 4)
    .map(({ title }, i) => `${title.replace(/^我?区/, '岚亭区')}\t政府专报\t${i + 31}\t${addDays(today, -i)}`);
  const text = ['标题\t刊物\t期号\t日期', ...lines];
  const list = {
    name: `市政府办公室${Number(today.slice(5, 7))}月采用情况`,
    table: text.map((line) => line.split('\t')),
  };
  await installation.get(UnitOfWork).run((tx) => installation.get(LoadUpperList).load(tx, editor.caller, list));
}

const atFive = (day: LocalDate) => new Date(`${day}T17:00:00+08:00`);

function differentBodies({ body }: FreshItem, place: number, all: readonly FreshItem[]): boolean {
  return all.findIndex((each) => each.body === body) === place;
}
