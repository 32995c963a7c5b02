import type { Schemas } from '../../api/client';
import type { Regulation } from '../../shared/office';
import { wordTitle } from '../../shared/office';
import { fieldNames } from '../../shared/words';
import { awardText } from './award';

export type RecordedEvent = Schemas['FoundEventResponse'];

/** What an event says, as far as pages show it. */
export interface EventContent {
  readonly units: readonly { readonly unit: string; readonly person: string | null }[];
  readonly fields: Readonly<Record<string, string>>;
  readonly about: Readonly<Record<string, string>>;
  readonly reason: string | null;
}

/** The content of an event; parts that are not there are empty. */
export function contentOf({ content }: Pick<RecordedEvent, 'content'>): EventContent {
  const { units = [], fields = {}, about = {}, reason = null } = content as Partial<EventContent>;
  return { units, fields, about, reason };
}

/** What stands in places of its own on the page. */
const SILENT = ['title', 'text', 'note'];

export const instructionForms: Readonly<Record<string, string>> = {
  leader_instruction: '批示',
  initialled: '圈阅',
  referred: '批转',
};
export const leaderRanks: Readonly<Record<string, string>> = {
  principal_leader: '主要领导',
  deputy_leader: '分管领导',
};
const aboutNames: Readonly<Record<string, string>> = {
  leader: '领导',
  post: '职务',
  rank: '领导序列',
  instruction_form: '形式',
  issue: '期号',
  document_no: '文号',
  topic: '题目',
  to_office: '报往',
};

/** The particulars of an event in words, each `名称：内容`. */
export function particularsOf(event: Pick<RecordedEvent, 'content'>, regulation: Regulation | undefined): string[] {
  const { fields, about } = contentOf(event);
  // A route only the office knows is a code; the event says beside it where it ends.
  const { route, ...others } = about;
  const said = { ...others, ...(route !== undefined && about['to_office'] === undefined && { route }), ...fields };
  const particulars = Object.entries(said)
    .filter(([name]) => !SILENT.includes(name))
    .map(([name, word]) => {
      const title =
        name === 'pub'
          ? `《${word.split('@')[0]}》`
          : (leaderRanks[word] ?? instructionForms[word] ?? wordTitle(regulation, name, word));
      return `${aboutNames[name] ?? fieldNames[name] ?? name}：${title}`;
    });
  return [...awardText(event.content, regulation), ...particulars];
}
