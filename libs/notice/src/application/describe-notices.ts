import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { ReadCommissionedDrafts } from '@app/editorial';
import { RegulationTimelines } from '@app/ledger';
import type { Tx } from '@app/platform';
import { ReadItems } from '@app/submission';
import type { Notice } from '../domain/notice';
import { sentenceOf } from '../domain/sentence';

export interface DescribedNotice extends Notice {
  /** As it is today: what was renamed bears its new title, what was purged has none. */
  readonly title: string | null;
  readonly sentence: string;
  /** An opinion or a reason somebody wrote with it; null when none was, or when it was purged. */
  readonly words: string | null;
}

/** Finds the words for notices, which hold ids alone. */
@Injectable()
export class DescribeNotices {
  constructor(
    private readonly items: ReadItems,
    private readonly drafts: ReadCommissionedDrafts,
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
  ) {}

  async describe(tx: Tx, officeId: number, notices: readonly Notice[]): Promise<DescribedNotice[]> {
    if (notices.length === 0) return [];
    const ids = (name: 'item' | 'draft') => [...new Set(notices.flatMap(({ facts }) => facts[name] ?? []))];
    const titles = await this.items.titles(tx, officeId, ids('item'));
    const topics = await this.drafts.topics(tx, officeId, ids('draft'));
    const units = notices.some(({ facts }) => facts.unit !== undefined) ? await this.unitNames(tx, officeId) : NO_NAMES;
    const rules = notices.some(({ facts }) => facts.rule !== undefined)
      ? await this.ruleTitles(tx, officeId)
      : NO_NAMES;
    const words = await this.wordsOf(tx, officeId, notices);
    const described: DescribedNotice[] = [];
    for (const notice of notices) {
      const { item, draft, unit, rule } = notice.facts;
      const title = draft === undefined ? (titles.get(item ?? '') ?? null) : (topics.get(draft) ?? null);
      const names = {
        title,
        unit: unit === undefined ? null : (units.get(unit) ?? null),
        rule: rule === undefined ? null : (rules.get(rule) ?? null),
      };
      described.push({
        ...notice,
        title,
        sentence: sentenceOf(notice, names),
        words: words(notice),
      });
    }
    return described;
  }

  private async unitNames(tx: Tx, officeId: number): Promise<ReadonlyMap<number, string | undefined>> {
    const units = await this.directory.allUnits(tx, officeId);
    return new Map(units.map(({ id, versions }) => [id, versions.at(-1)?.name]));
  }

  private async ruleTitles(tx: Tx, officeId: number): Promise<ReadonlyMap<string, string>> {
    const { versions } = await this.timelines.of(tx, officeId);
    return new Map(
      versions.flatMap(({ regulation }) => regulation.periodRules.map(({ id, title }) => [id, title] as const)),
    );
  }

  /** Opinions and reasons stand with the steps the notices are about, which are read together. */
  private async wordsOf(tx: Tx, officeId: number, notices: readonly Notice[]) {
    const about = notices.flatMap(({ facts }) => (facts.step === undefined ? [] : [facts]));
    const drafts = about.flatMap(({ draft }) => draft ?? []);
    const items = about.flatMap(({ draft, item }) => (draft === undefined ? (item ?? []) : []));
    const notes = await this.drafts.notes(tx, officeId, drafts);
    const steps = await this.items.stepsOfAll(tx, items);
    return ({ facts: { draft, item, step } }: Notice): string | null => {
      if (step === undefined) return null;
      if (draft !== undefined) return notes.get(`${draft} ${step}`) ?? null;
      return steps.get(item ?? '')?.find(({ no }) => no === step)?.words ?? null;
    };
  }
}

const NO_NAMES = new Map<never, never>();
