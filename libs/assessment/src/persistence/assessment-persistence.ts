import type { PersistencePart } from '@app/platform';
import { PeriodRecord1700000000800 } from './migrations/1700000000800-period-record';
import { Confirmation1700000000801 } from './migrations/1700000000801-confirmation';
import { Objection1700000000802 } from './migrations/1700000000802-objection';
import { Message1700000000803 } from './migrations/1700000000803-message';
import { ObjectionWithoutEntry1700000000810 } from './migrations/1700000000810-objection-without-entry';
import { ObjectionYearEnd1700000000812 } from './migrations/1700000000812-objection-year-end';
import { AssessmentSetting1700000000813 } from './migrations/1700000000813-assessment-setting';
import { YearEndScheme1700000000814 } from './migrations/1700000000814-year-end-scheme';
import { YearEnd1700000000815 } from './migrations/1700000000815-year-end';
import { YearEndStep1700000000816 } from './migrations/1700000000816-year-end-step';
import { YearEndVerdict1700000000817 } from './migrations/1700000000817-year-end-verdict';
import { Counter1700000000818 } from './migrations/1700000000818-counter';
import { ConfirmationRow, CounterRow, MessageRow, ObjectionRow, PeriodRecordRow, SettingRow } from './rows';
import { VerdictRow, YearEndRow, YearEndSchemeRow, YearEndStepRow } from './year-end-rows';

export const assessmentPersistence: PersistencePart = {
  entities: [
    ...[PeriodRecordRow, ConfirmationRow, ObjectionRow, MessageRow, SettingRow, CounterRow],
    ...[YearEndSchemeRow, YearEndRow, YearEndStepRow, VerdictRow],
  ],
  migrations: [
    ...[PeriodRecord1700000000800, Confirmation1700000000801, Objection1700000000802, Message1700000000803],
    ...[ObjectionWithoutEntry1700000000810, ObjectionYearEnd1700000000812],
    ...[AssessmentSetting1700000000813, YearEndScheme1700000000814, YearEnd1700000000815],
    ...[YearEndStep1700000000816, YearEndVerdict1700000000817, Counter1700000000818],
  ],
};
