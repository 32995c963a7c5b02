import { AutoComplete, Form, Input, InputNumber } from 'antd';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useRegulations } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useUnits } from '../../shared/units';
import { useAct } from '../../shared/use-act';
import { titledWords, wordOf } from './group-words';

interface DialogProps {
  readonly id: number;
  readonly name: string;
  readonly close: () => void;
}

const day = (
  <Form.Item name="from" label="从这一天起" rules={[{ required: true, message: '请填写日期' }]}>
    <Input type="date" />
  </Form.Item>
);

/** Another group from a day on; what happened before is measured by the old one. */
export function MoveUnitDialog({ id, name, group, close }: DialogProps & { readonly group: string }) {
  const groups = useGroups();
  const move = useAct(
    ({ group: said, from }: { group: string; from: string }) =>
      told(
        api.POST('/api/v1/units/{id}/groups', {
          params: { path: { id } },
          body: { group: wordOf(groups, said), from },
        }),
      ),
    ['units'],
    { said: false },
  );
  return (
    <FormDialog<{ group: string; from: string }>
      title={`调整“${name}”的分组`}
      okText="保存"
      initial={{ group: groups.find(({ word }) => word === group)?.title ?? group, from: today() }}
      act={move}
      send={(entered) => move.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <GroupField />
      {day}
    </FormDialog>
  );
}

/** Who heads a unit from a day on. */
export function NameHeadDialog({ id, name, close }: DialogProps) {
  const head = useAct(
    ({ head: said, from }: { head?: string; from: string }) =>
      told(
        api.POST('/api/v1/units/{id}/heads', { params: { path: { id } }, body: { name: said?.trim() || null, from } }),
      ),
    ['units'],
    { said: false },
  );
  return (
    <FormDialog<{ head?: string; from: string }>
      title={`“${name}”的负责人`}
      okText="保存"
      initial={{ from: today() }}
      act={head}
      send={(entered) => head.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="head" label="姓名" extra="不填：从这一天起没有负责人。">
        <Input maxLength={50} autoFocus />
      </Form.Item>
      {day}
    </FormDialog>
  );
}

interface NewUnit {
  readonly name: string;
  readonly group: string;
  readonly sortNo?: number;
  readonly from: string;
}

/** A unit that was not there before. */
export function AddUnitDialog({ close }: { readonly close: () => void }) {
  const groups = useGroups();
  const add = useAct(
    ({ sortNo, group, ...unit }: NewUnit) =>
      told(api.POST('/api/v1/units', { body: { ...unit, group: wordOf(groups, group), ...(sortNo && { sortNo }) } })),
    ['units'],
    { said: false },
  );
  return (
    <FormDialog<NewUnit>
      title="新增单位"
      okText="新增"
      initial={{ from: today() }}
      act={add}
      send={(entered) => add.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <GroupField />
      <Form.Item name="sortNo" label="序号（不填即排在最后）">
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      {day}
    </FormDialog>
  );
}

/** A group by its name, or the word of a new one. */
function GroupField() {
  const groups = useGroups();
  return (
    <Form.Item name="group" label="分组" rules={[{ required: true, whitespace: true, message: '请填写分组' }]}>
      <AutoComplete options={groups.map(({ title }) => ({ value: title }))} />
    </Form.Item>
  );
}

/** The groups that units have already, and those the regulation knows. */
function useGroups() {
  const { data: units = [] } = useUnits();
  const regulations = useRegulations();
  return titledWords(
    units.map(({ group }) => group),
    regulations.data?.[regulations.data.length - 1],
  );
}
