import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { UnitWithProposal, WholeDraft } from '../application/read-commissioned-drafts';
import { commissionResults } from '../domain/commission-result';
import type { DraftStep } from '../domain/commissioned-draft';
import { draftActionNames, draftStateNames, draftStates } from '../domain/draft-life';
import type { ListedDraft } from '../persistence/commissioned-drafts';

const nullable = { nullable: true, type: String };

export class AskedUnitResponse {
  @ApiProperty()
  unitId: number;

  @ApiProperty({ enum: draftStates })
  state: string;

  @ApiProperty({ example: '已接稿' })
  stateName: string;

  @ApiProperty({ description: 'UTC' })
  dueAt: string;

  @ApiProperty({
    ...nullable,
    description: 'The later moment the unit asks for, UTC; null when none waits for an answer',
  })
  extensionTo: string | null;

  @ApiProperty(nullable)
  itemId: string | null;

  @ApiProperty(nullable)
  itemTitle: string | null;

  @ApiProperty({ ...nullable, description: 'When the office had the item: an instant, or of paper a day' })
  receivedAt: string | null;

  @ApiProperty({ enum: commissionResults, nullable: true, description: 'As it stands; null while nobody can know' })
  proposedResult: string | null;

  @ApiProperty({ enum: commissionResults, nullable: true, description: 'As confirmed' })
  result: string | null;

  @ApiProperty({ nullable: true, type: Number, description: 'Number of the commission event in the ledger' })
  event: number | null;

  static of(unit: UnitWithProposal): AskedUnitResponse {
    const { unitId, state, dueAt, extensionTo, itemId, proposed, result, eventNo } = unit;
    const { receipt } = proposed;
    return {
      unitId,
      state,
      stateName: draftStateNames[state],
      dueAt: dueAt.toISOString(),
      extensionTo: extensionTo?.toISOString() ?? null,
      itemId,
      itemTitle: proposed.itemTitle,
      receivedAt: receipt && ('at' in receipt ? receipt.at.toISOString() : receipt.day),
      proposedResult: proposed.result,
      result,
      event: eventNo,
    };
  }
}

export class ListedDraftResponse extends AskedUnitResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  topic: string;

  @ApiProperty({ description: 'UTC' })
  askedAt: string;

  static listed(draft: ListedDraft & UnitWithProposal): ListedDraftResponse {
    const { draftId: id, topic, askedAt } = draft;
    return { ...AskedUnitResponse.of(draft), id, topic, askedAt: askedAt.toISOString() };
  }
}

export class DraftPageResponse {
  @ApiProperty({ type: [ListedDraftResponse] })
  rows: ListedDraftResponse[];

  @ApiPropertyOptional()
  next?: string;
}

export class DraftStepResponse {
  @ApiProperty()
  no: number;

  @ApiProperty({ example: 'remind' })
  action: string;

  @ApiProperty({ example: '催报' })
  actionName: string;

  @ApiProperty({ nullable: true, type: Number })
  unitId: number | null;

  @ApiProperty({ description: 'UTC' })
  at: string;

  @ApiProperty()
  by: string;

  @ApiProperty(nullable)
  note: string | null;

  @ApiProperty(nullable)
  dueAt: string | null;

  @ApiProperty(nullable)
  itemId: string | null;

  @ApiProperty(nullable)
  result: string | null;

  static of({ no, action, unitId, at, actorName, note, dueAt, itemId, result }: DraftStep): DraftStepResponse {
    const due = dueAt?.toISOString() ?? null;
    return {
      ...{ no, action, actionName: draftActionNames[action], unitId, at: at.toISOString(), by: actorName, note },
      ...{ dueAt: due, itemId, result },
    };
  }
}

export class CommissionedDraftResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  topic: string;

  @ApiProperty(nullable)
  requirement: string | null;

  @ApiProperty({ description: 'UTC' })
  askedAt: string;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ description: 'As asked at first, UTC' })
  dueAt: string;

  @ApiProperty({ type: [AskedUnitResponse] })
  units: AskedUnitResponse[];

  @ApiProperty({ type: [DraftStepResponse] })
  steps: DraftStepResponse[];

  static of({ draft, units, steps }: WholeDraft): CommissionedDraftResponse {
    const { id, topic, requirement, askedAt, askedByName, dueAt } = draft;
    return {
      id,
      topic,
      requirement,
      askedAt: askedAt.toISOString(),
      askedBy: askedByName,
      dueAt: dueAt.toISOString(),
      units: units.map((unit) => AskedUnitResponse.of(unit)),
      steps: steps.map((step) => DraftStepResponse.of(step)),
    };
  }
}
