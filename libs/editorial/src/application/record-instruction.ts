import { Injectable } from '@nestjs/common';
import { invalidInput } from '@app/kernel';
import { Directory, type LeaderRank } from '@app/directory';
import type { Tx, WriteRequest } from '@app/platform';
import { ScreenText } from '@app/submission';
import type { InstructionForm } from '../domain/instruction';
import { EventDesk, type EventInput, type RecordedEvent } from './event-desk';

export interface InstructionInput extends EventInput {
  readonly itemId: string;
  /** A leader of the office's list, in the post held on that day; or else level, and perhaps leader and rank, are said here. */
  readonly leaderId?: number;
  readonly level?: string;
  readonly leader?: string;
  readonly rank?: LeaderRank;
  readonly form?: InstructionForm;
  /** What was written; kept beside the chain, so that it can be purged with the item. */
  readonly text?: string;
}

/** Records a leader's instruction on an item; without contributors it goes to the units of the item's latest adoption. */
@Injectable()
export class RecordInstruction {
  constructor(
    private readonly desk: EventDesk,
    private readonly directory: Directory,
    private readonly screen: ScreenText,
  ) {}

  record(request: WriteRequest, input: InstructionInput): Promise<RecordedEvent> {
    refuseContradiction(input);
    const { officeId } = request.caller;
    return this.desk.record(request, {
      command: 'record-instruction',
      type: 'instruction',
      input,
      step: { action: 'instruct' },
      resolve: async (tx) => {
        await this.screen.require(tx, officeId, { text: input.text });
        const { form, text } = input;
        const { rank, post, ...told } = await this.who(tx, officeId, input);
        return { ...told, facts: given({ post, rank, instruction_form: form, text }) };
      },
    });
  }

  private async who(tx: Tx, officeId: number, { leaderId, level, leader, rank, occurredOn }: InstructionInput) {
    if (leaderId === undefined) return { ...given({ level, leader }), rank, post: undefined };
    const found = await this.directory.requireLeader(tx, officeId, leaderId, occurredOn);
    return { level: found.level, leader: found.name, rank: found.rank ?? undefined, post: found.title };
  }
}

function given(facts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text?.trim())) as Record<string, string>;
}

/** A leader is chosen from the list or described, not both: the list says level and rank as they were on the day. */
function refuseContradiction({ leaderId, ...described }: InstructionInput): void {
  const said = (['level', 'leader', 'rank'] as const).filter((field) => described[field] !== undefined);
  if (leaderId === undefined && described.level === undefined)
    throw invalidInput([
      {
        field: 'leaderId',
        code: 'leader_missing',
        message: '请从领导名录中选择领导（leaderId），或写明领导的级别（level）',
      },
    ]);
  if (leaderId === undefined || said.length === 0) return;
  const message = '已从领导名录中选择领导，级别和职务以名录当日所载为准，请不要另填';
  throw invalidInput(said.map((field) => ({ field, code: 'said_by_list', message })));
}
