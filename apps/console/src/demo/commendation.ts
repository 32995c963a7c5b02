import {
  AnnounceYearEnd,
  ConcludeYearEnd,
  DecideYearEndScheme,
  DrawUpYearEnd,
  JudgeNominee,
  type YearEnd,
  type YearEndScheme,
} from '@app/assessment';
import type { Caller, LocalDate } from '@app/kernel';
import { type Tx, UnitOfWork } from '@app/platform';
import type { Installation } from '../office/installation';

const SCHEME: YearEndScheme = {
  asset: 'point',
  standard: { by: 'best_of_group' },
  grades: [
    { title: '优秀', atLeast: '60', topShare: 20 },
    { title: '良好', atLeast: '40' },
    { title: '合格', atLeast: '10' },
    { title: '不合格' },
  ],
  commendation: { unitShare: 15, liaisonShare: 15, unitBars: { '*': '15' }, liaisonBars: {} },
  vetoes: [
    { title: '全年没有报送信息', on: 'zero_submission', gradeAtMost: '不合格' },
    { title: '发生瞒报', on: 'incident', fault: 'concealed', gradeAtMost: '合格' },
  ],
  noticeDays: 5,
  decideDays: 3,
};

/** What the office makes of a year that is over: drawn up, put before everybody, commended under a document. */
export class Commendation {
  private running: YearEnd | null = null;

  constructor(
    private readonly installation: Installation,
    private readonly hands: { readonly editor: Caller; readonly leader: Caller; readonly systemAdministrator: Caller },
  ) {}

  /** On the day the last month of a year was closed. */
  async announce(year: string): Promise<void> {
    const { installation, hands } = this;
    await this.run((tx) => installation.get(DecideYearEndScheme).decide(tx, hands.systemAdministrator, SCHEME, 0));
    const { id, drawing } = await this.run((tx) => installation.get(DrawUpYearEnd).drawUp(tx, hands.editor, year));
    const next = [...drawing.units]
      .sort((a, b) => a.rank - b.rank)
      .find(({ commended, vetoes }) => !commended && vetoes.length === 0);
    if (next) {
      const said = {
        kind: 'nominate',
        unitId: next.unitId,
        person: null,
        reason: '紧急信息报送及时，从未迟报',
      } as const;
      await this.run((tx) => installation.get(JudgeNominee).judge(tx, hands.leader, id, said));
    }
    this.running = await this.run((tx) => installation.get(AnnounceYearEnd).announce(tx, hands.editor, id));
  }

  /** Decided and final on the first day after the notice. */
  async concludeOn(day: LocalDate): Promise<void> {
    const { running, hands } = this;
    if (!running || day <= (running.noticeUntil ?? day)) return;
    const conclude = this.installation.get(ConcludeYearEnd);
    await this.run((tx) => conclude.decide(tx, hands.leader, running.id, '同意'));
    await this.run((tx) => conclude.finalise(tx, hands.leader, running.id, `岚政办〔${day.slice(0, 4)}〕3号`));
    this.running = null;
  }

  private run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.installation.get(UnitOfWork).run(work);
  }
}
