import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, localTimeOf, type Caller } from '@app/kernel';
import { Directory } from '@app/directory';
import { visibleUnit } from '@app/identity';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import { isSubmitted, type Contributor, type Item } from '../domain/item';
import type { SecrecyHit } from '../domain/secrecy-screen';
import { plainText } from '../domain/plain-text';
import { ItemDrafts, type ItemDraft } from '../persistence/item-drafts';
import { ItemSteps } from '../persistence/item-steps';
import { Items } from '../persistence/items';
import { contributorsOf, type ContributorInput, requireOwnLead } from './contributors';
import { ItemLife } from './item-life';
import { ScreenText } from './screen-text';
import { WorkingText } from './working-text';

/** A draft as it stands on the writer's screen; what is left out stays as it was, or empty. */
export interface DraftInput {
  readonly title?: string;
  readonly body?: string;
  readonly contributors?: readonly ContributorInput[];
  readonly kind?: string;
  readonly contact?: string;
  /** When what it tells of happened, ISO 8601. */
  readonly happenedAt?: string;
}

export interface DraftSaved {
  readonly item: Item;
  readonly draft: ItemDraft;
  /** What would keep the text from being submitted. */
  readonly warnings: readonly SecrecyHit[];
}

/** Begins a draft, and saves it again and again, unless somebody else saved it meanwhile. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly directory: Directory,
    private readonly items: Items,
    private readonly steps: ItemSteps,
    private readonly drafts: ItemDrafts,
    private readonly texts: WorkingText,
    private readonly life: ItemLife,
    private readonly screen: ScreenText,
    private readonly clock: Clock,
  ) {}

  async begin(tx: Tx, caller: Caller, input: DraftInput): Promise<DraftSaved> {
    await this.screen.requireKind(tx, caller.officeId, input.kind);
    const at = this.clock.now();
    const id = randomUUID();
    const unitId = visibleUnit(caller);
    const own: Contributor[] = unitId === null ? [] : [{ unitId, person: null, weight: 1 }];
    const item: Item = {
      id,
      officeId: caller.officeId,
      unitId,
      title: input.title ?? '',
      contributors: (await this.contributors(tx, caller, input)) ?? own,
      ...describedBy(input, { kind: null, contact: null, occurredAt: null }),
      submittedOn: null,
      eventNo: null,
      submittedBy: caller.accountId,
      createdAt: at,
      status: 'draft',
      steps: 1,
      revisions: 0,
    };
    const { accountId: actorId, name: actorName } = caller;
    await this.items.add(tx, [item]);
    const who = { actorId, actorName, recordedAt: at };
    await this.steps.add(tx, [
      { itemId: id, no: 1, action: 'draft', from: 'start', to: 'draft', ...who, details: {}, words: null },
    ]);
    const draft = this.draftOf(caller, {
      itemId: id,
      version: 1,
      title: item.title,
      body: plainText(input.body ?? ''),
    });
    await this.drafts.add(tx, draft);
    return { item, draft, warnings: await this.warnings(tx, item, draft) };
  }

  /** `version` is the one the writer saw; refuses with `draft_saved_elsewhere` when there is a newer one. */
  async save(tx: Tx, caller: Caller, itemId: string, version: number, input: DraftInput): Promise<DraftSaved> {
    const { item, draft: before } = await this.texts.require(tx, caller, itemId, version, 'amend');
    await this.screen.requireKind(tx, caller.officeId, input.kind);
    if (isSubmitted(item) && input.contributors) throw submissionError.contributors_fixed();
    const draft = this.draftOf(caller, {
      itemId,
      version: version + 1,
      title: input.title ?? before.title,
      body: input.body === undefined ? before.body : plainText(input.body),
    });
    const saved = {
      ...item,
      ...describedBy(input, item),
      // What the office has keeps its title until it is handed in again.
      title: isSubmitted(item) ? item.title : draft.title,
      contributors: (await this.contributors(tx, caller, input)) ?? item.contributors,
    };
    if (version === 0) await this.drafts.add(tx, draft);
    else if (!(await this.drafts.replace(tx, draft, version)))
      throw submissionError.draft_saved_elsewhere({ who: before.saverName, at: localTimeOf(before.savedAt) });
    await this.items.rewrite(tx, saved);
    if (before.signedOff || item.status === 'signed_off') {
      const actor = { id: caller.accountId, name: caller.name };
      await this.life.move(tx, { officeId: caller.officeId, itemId, action: 'amend', actor, at: draft.savedAt });
    }
    const now = (await this.items.find(tx, caller.officeId, itemId)) ?? saved;
    return { item: now, draft, warnings: await this.warnings(tx, now, draft) };
  }

  private warnings(tx: Tx, { officeId, contact }: Item, { title, body }: ItemDraft): Promise<SecrecyHit[]> {
    return this.screen.hits(tx, officeId, { title, body, contact });
  }

  private async contributors(tx: Tx, caller: Caller, input: DraftInput): Promise<Contributor[] | undefined> {
    if (!input.contributors) return undefined;
    requireOwnLead(caller, input.contributors);
    const contributors = contributorsOf(input.contributors);
    const unitIds = contributors.map(({ unitId }) => unitId);
    await this.directory.requireUnits(tx, caller.officeId, unitIds, this.clock.today());
    return contributors;
  }

  private draftOf(caller: Caller, text: Pick<ItemDraft, 'itemId' | 'version' | 'title' | 'body'>): ItemDraft {
    const { accountId: savedBy, name: saverName } = caller;
    return { ...text, savedBy, saverName, savedAt: this.clock.now(), signedOff: false };
  }
}

type Described = Pick<Item, 'kind' | 'contact' | 'occurredAt'>;

function describedBy({ kind, contact, happenedAt }: DraftInput, before: Described): Described {
  return {
    kind: kind ?? before.kind,
    contact: contact ?? before.contact,
    occurredAt: happenedAt === undefined ? before.occurredAt : new Date(happenedAt),
  };
}
