import { useQuery } from '@tanstack/react-query';
import { Descriptions, Form, Input } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { announcedDays, noticeText } from './announced-days';
import { daysText, dayText } from './days-text';
import { holidaysInWords, holidaysMissing } from './holidays-in-words';
import { SettingCard, type SettingDialogOf } from './setting-card';
import { SettingDialog } from './setting-dialog';

type Year = Schemas['HolidaysResponse'];

/** As it was published. */
interface Entered {
  readonly notice: string;
}

/** The public holidays of this year and the next: by them working days are counted. */
export function Holidays() {
  const year = Number(today().slice(0, 4));
  return (
    <>
      <HolidaysOf year={year} />
      <HolidaysOf year={year + 1} />
    </>
  );
}

function HolidaysOf({ year }: { readonly year: number }) {
  const days = useQuery({
    queryKey: ['holidays', year],
    queryFn: () => told(api.GET('/api/v1/holidays/{year}', { params: { path: { year } } })),
  });
  return (
    <SettingCard
      title={`${year} 年放假安排`}
      needs="directory.manage"
      query={days}
      decided={holidaysInWords}
      lacking={(known) => holidaysMissing(known, today())}
      dialog={(of) => <HolidaysDialog {...of} />}
    />
  );
}

/** Takes in the notice as it was published, and shows what it was understood to say before it is saved. */
function HolidaysDialog({ opened, ...rest }: SettingDialogOf<Year>) {
  const { year } = opened;
  return (
    <SettingDialog<Year, Entered>
      {...rest}
      title={`${year} 年放假安排`}
      width={640}
      opened={opened}
      initial={{ notice: noticeText(opened) }}
      decided={holidaysInWords}
      changes="holidays"
      write={({ notice }, version) => {
        const { holidays, makeUpDays } = announcedDays(year, notice);
        const body = { holidays, makeUpDays, version };
        return told(api.PUT('/api/v1/holidays/{year}', { params: { path: { year } }, body }));
      }}
    >
      <p style={{ marginTop: 0 }}>
        把国务院办公厅的放假通知贴在这里即可，一般在上一年十一月公布。对以后计算的期限有效，已经定下的日期不变。
      </p>
      <Form.Item name="notice" label="通知里的放假和上班日期" rules={[{ validator: checkNotice(year) }]}>
        <Input.TextArea rows={8} maxLength={4000} autoFocus placeholder="1月1日至3日放假。2月14日上班。" />
      </Form.Item>
      <Understood year={year} />
    </SettingDialog>
  );
}

function Understood({ year }: { readonly year: number }) {
  const notice = (Form.useWatch('notice') as string | undefined) ?? '';
  const { holidays, makeUpDays, others } = announcedDays(year, notice);
  const items = [
    { key: 'off', label: `放假 ${holidays.length} 天`, children: daysText(holidays) || '无' },
    { key: 'worked', label: `调休上班 ${makeUpDays.length} 天`, children: daysText(makeUpDays) || '无' },
    ...(others.length > 0 ? [{ key: 'others', label: `不在 ${year} 年`, children: elsewhere(others) }] : []),
  ];
  return (
    <div aria-live="polite" style={{ marginTop: 8 }}>
      <Descriptions size="small" column={1} title="读作" items={items} />
    </div>
  );
}

const elsewhere = (days: readonly string[]) =>
  `${days.map((day) => `${day.slice(0, 4)}年${dayText(day)}`).join('、')}，请到那一年的安排里录入`;

/** So many are told at once: with a notice of another year every line would be wrong. */
const MOST_TOLD = 5;

const checkNotice = (year: number) => (_: unknown, notice: string) => {
  const { holidays, wrong } = announcedDays(year, notice);
  const first = wrong.slice(0, MOST_TOLD).join('；');
  if (wrong.length > 0)
    return Promise.reject(new Error(wrong.length > MOST_TOLD ? `${first}；等 ${wrong.length} 处，请核对` : first));
  return holidays.length > 0
    ? Promise.resolve()
    : Promise.reject(new Error(`没有读出 ${year} 年的放假日期，请写成：1月1日至3日放假。2月14日上班。`));
};
