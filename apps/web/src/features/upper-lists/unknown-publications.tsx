import { Alert, Flex, Select } from 'antd';
import { api, told } from '../../api/client';
import { usePublications } from '../../shared/publications';
import { useAct } from '../../shared/use-act';
import type { UpperListState } from './upper-list';

/** What the list calls publications that the office knows by another name; asked once for all lines. */
export function UnknownPublications({ list: { id, unknownPublications } }: { readonly list: UpperListState }) {
  const { data = [] } = usePublications();
  const name = useAct(
    (body: { text: string; publication: string }) =>
      told(api.POST('/api/v1/upper-lists/{id}/publications', { params: { path: { id } }, body })),
    ['upper-lists'],
  );
  if (unknownPublications.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="清单里有的刊物名还对不上，请指明是哪一种"
      style={{ marginBottom: 12 }}
      description={
        <Flex vertical gap={8}>
          {unknownPublications.map(({ text, lines }) => (
            <Flex key={text} gap={8} wrap align="center">
              <span>
                “{text || '（没有写）'}”，{lines} 行：
              </span>
              <Select
                aria-label={`“${text}”是哪一种刊物`}
                placeholder="选择刊物"
                showSearch={{ optionFilterProp: 'label' }}
                style={{ width: '16em' }}
                loading={name.isPending}
                options={data.map(({ key: value, title }) => ({ value, label: title }))}
                onChange={(publication: string) => name.mutate({ text, publication })}
              />
            </Flex>
          ))}
        </Flex>
      }
    />
  );
}
