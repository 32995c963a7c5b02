import { NumberPublication } from '@app/directory';
import { AdoptIntoIssue, CloseIssue, type Issue, LayOutIssue, OpenIssue, ReadIssues } from '@app/editorial';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork, type WriteRequest } from '@app/platform';
import type { Installation } from '../office/installation';
import { issueNumber } from './adoptions';
import { addDays } from './calendar';
import type { DemoEvent, DemoEventOf } from './demo-event';

const own = ['政务', '每日要情', '今日', '政办通报'];

/**
 * The issues of the office's own publications in the last weeks that are told: opened on their days, filled, laid out and
 * signed off. Before that the office only noted the number of the issue, as offices do that begin with the program.
 */
export class OwnIssues {
  private readonly open = new Map<string, Issue>();
  private readonly numbered = new Set<string>();
  private readonly since: LocalDate;

  constructor(
    private readonly installation: Installation,
    private readonly officeId: number,
    private readonly editor: WriteRequest,
    private readonly lastDay: LocalDate,
  ) {
    this.since = addDays(lastDay, -21);
  }

  /** Opens what the adoptions of a day will stand in. */
  async begin(on: LocalDate, events: readonly DemoEvent[]): Promise<void> {
    if (on < this.since) return;
    const wanted = events.filter(
      (event) => event.kind === 'adoption' && event.on === on && own.includes(event.publication),
    );
    for (const publication of new Set(wanted.map((event) => (event as DemoEventOf<'adoption'>).publication)))
      this.open.set(publication, await this.openOne(publication, on));
  }

  /** The issue an adoption goes into, if it stands open. */
  of({ publication, on }: DemoEventOf<'adoption'> & { readonly on: LocalDate }): Issue | undefined {
    const issue = this.open.get(publication);
    return issue?.issuedOn === on ? issue : undefined;
  }

  adopt(issue: Issue, wanted: Parameters<AdoptIntoIssue['adopt']>[2]) {
    const { form } = wanted.fields ?? {};
    const column = form === 'brief' ? 'brief' : form === 'combined' ? 'headline' : 'dynamic';
    const placed = issue.publication === '政务@district' ? { ...wanted, column } : wanted;
    return this.installation.get(AdoptIntoIssue).adopt(this.editor, issue.id, placed);
  }

  /** Lays the day's issues out and signs them off; those of the last day are still being worked at. */
  async end(on: LocalDate): Promise<void> {
    for (const { id, issuedOn } of this.open.values()) {
      if (issuedOn !== on) continue;
      await this.installation.get(UnitOfWork).run(async (tx) => {
        const { issue, lines } = await this.installation.get(ReadIssues).one(tx, this.officeId, id);
        const order = [...lines].sort((a, b) => placeOf(a.column) - placeOf(b.column) || a.eventNo - b.eventNo);
        const layout = { version: issue.version, lines: order.map(({ eventNo }) => ({ event: eventNo })) };
        if (lines.length === 0 || on === this.lastDay) return;
        const { version } = await this.installation.get(LayOutIssue).layOut(tx, this.editor, id, layout);
        if (on < addDays(this.lastDay, -2))
          await this.installation
            .get(CloseIssue)
            .close(tx, this.editor, id, { version, signedBy: '区政府办公室副主任' });
      });
    }
    this.open.clear();
  }

  private openOne(publication: string, on: LocalDate): Promise<Issue> {
    return this.installation.get(UnitOfWork).run(async (tx) => {
      const first = issueNumber(publication, on);
      const numbering = { from: on, reset: 'yearly', first, firstCumulative: null } as const;
      if (!this.numbered.has(publication))
        await this.installation
          .get(NumberPublication)
          .number(tx, { officeId: this.officeId, key: `${publication}@district`, ...numbering });
      this.numbered.add(publication);
      return this.installation.get(OpenIssue).open(tx, this.editor, { publication, issuedOn: on });
    });
  }
}

const placeOf = (column: string | null) => ['headline', 'dynamic', 'brief'].indexOf(column ?? 'dynamic');
