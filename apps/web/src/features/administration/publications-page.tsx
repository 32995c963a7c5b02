import { useMay } from '../../api/use-session';
import { Page } from '../../shared/parts/page';
import { RowsTable } from '../../shared/parts/rows-table';
import { Trouble } from '../../shared/parts/trouble';
import { useRegulations, wordTitle } from '../../shared/office';
import { PublicationActions } from '../directory/publication-actions';
import { type Publication, usePublications } from '../../shared/publications';

/** The publications of the office with their titles, columns and numbering of today. */
export function Component() {
  const publications = usePublications();
  const regulations = useRegulations();
  const regulation = regulations.data?.[regulations.data.length - 1];
  const manages = useMay()('directory.manage');
  if (publications.error) return <Trouble error={publications.error} retry={publications.refetch} />;
  return (
    <Page title="刊物">
      <RowsTable<Publication>
        rowKey="key"
        loading={publications.isPending}
        rows={publications.data ?? []}
        empty="还没有刊物。刊物由考核办法写明。"
        columns={[
          { title: '刊名', dataIndex: 'title' },
          { title: '级别', render: (_, { level }) => wordTitle(regulation, 'level', level) },
          { title: '曾用名', render: (_, { formerTitles }) => formerTitles.join('、') || '—' },
          { title: '栏目', render: (_, { columns }) => columns.map(({ title }) => title).join('、') || '—' },
          { title: '期号', render: (_, { numbering }) => (numbering.reset === 'yearly' ? '每年从头编号' : '连续编号') },
          ...(manages
            ? [
                {
                  title: '操作',
                  width: 90,
                  render: (_: unknown, publication: Publication) => <PublicationActions publication={publication} />,
                },
              ]
            : []),
        ]}
      />
    </Page>
  );
}
