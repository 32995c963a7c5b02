import { ApiProperty } from '@nestjs/swagger';
import { type PeriodRule, settlements, subjects } from '@app/regulation';
import type { VersionInForce } from '../domain/timeline';
import { ByHandResponse } from './by-hand.response';

const periodKinds = Object.values(settlements);

class PeriodRuleResponse {
  @ApiProperty({ example: 'quota' })
  id: string;

  @ApiProperty({ example: '每月任务' })
  title: string;

  @ApiProperty({ enum: periodKinds, description: 'What it is settled at the end of' })
  at: string;

  @ApiProperty({ enum: subjects, description: 'Whom it measures' })
  subject: string;

  @ApiProperty({ description: 'Whether it asks for a number to be reached' })
  targeted: boolean;

  static of({ id, title, at, subject, target }: PeriodRule): PeriodRuleResponse {
    return { id, title, at, subject, targeted: target !== null };
  }
}

class EventFieldResponse {
  @ApiProperty({ example: 'form', description: 'A vocabulary or a number' })
  name: string;

  @ApiProperty({ description: 'Whether an event is refused without it' })
  required: boolean;
}

class EventShapeResponse {
  @ApiProperty({ example: 'adoption' })
  type: string;

  @ApiProperty({ type: [EventFieldResponse] })
  fields: EventFieldResponse[];
}

/** A version in force, with the words its events are written in and the clauses its amounts cite. */
export class RegulationResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  version: number;

  @ApiProperty()
  title: string;

  @ApiProperty({ example: '2014-01-01' })
  from: string;

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Last day in force, inclusive; null while no other follows',
  })
  lastDay: string | null;

  @ApiProperty()
  sha256: string;

  @ApiProperty({
    description: 'Words by vocabulary, with their Chinese titles',
    type: 'object',
    additionalProperties: {
      type: 'array',
      items: {
        type: 'object',
        properties: { word: { type: 'string' }, title: { type: 'string' } },
        required: ['word', 'title'],
      },
    },
  })
  vocabularies: Record<string, { word: string; title: string }[]>;

  @ApiProperty({ description: 'Clause texts by anchor', type: 'object', additionalProperties: { type: 'string' } })
  clauses: Record<string, string>;

  @ApiProperty({ type: [EventShapeResponse], description: 'What an event of each type may and must say' })
  events: EventShapeResponse[];

  @ApiProperty({ type: [PeriodRuleResponse], description: 'For GET /api/v1/results' })
  periodRules: PeriodRuleResponse[];

  @ApiProperty({ type: [ByHandResponse], description: 'For POST /api/v1/awards' })
  byHand: ByHandResponse[];

  static of({ regulation, sha256 }: VersionInForce): RegulationResponse {
    const { id, version, title, effective, domains, clauses } = regulation;
    const vocabularies = Object.fromEntries([...domains].map(([name, { words }]) => [name, [...words.values()]]));
    const texts = Object.fromEntries([...clauses].map(([anchor, { text }]) => [anchor, text]));
    return {
      id,
      version,
      title,
      from: effective.from,
      lastDay: effective.lastDay,
      sha256,
      vocabularies,
      clauses: texts,
      events: [...regulation.eventShapes].map(([type, { fields }]) => ({
        type,
        fields: [...fields].map(([name, needed]) => ({ name, required: needed === 'required' })),
      })),
      periodRules: regulation.periodRules.map((rule) => PeriodRuleResponse.of(rule)),
      byHand: regulation.byHand.map((entry) => ByHandResponse.of(entry, regulation)),
    };
  }
}
