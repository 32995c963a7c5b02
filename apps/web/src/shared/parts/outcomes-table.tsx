import { Modal, Table, Tag } from 'antd';

export interface RowOutcome {
  readonly key: string;
  readonly name: string;
  /** Why it was refused; null when it was done. */
  readonly refused: string | null;
  /** What was done. */
  readonly said: string;
}

interface OutcomesTableProps {
  readonly title: string;
  readonly outcomes: readonly RowOutcome[];
  readonly close: () => void;
}

/** What became of each row of many that were settled at once; the refused ones first. */
export function OutcomesTable({ title, outcomes, close }: OutcomesTableProps) {
  const refused = outcomes.filter((outcome) => outcome.refused !== null);
  const done = outcomes.length - refused.length;
  return (
    <Modal
      open
      width={760}
      title={`${title}：${done} 条完成，${refused.length} 条没有办成`}
      footer={(_, { OkBtn }) => <OkBtn />}
      okText="知道了"
      onOk={close}
      onCancel={close}
    >
      <Table<RowOutcome>
        size="small"
        pagination={false}
        dataSource={[...refused, ...outcomes.filter((outcome) => outcome.refused === null)]}
        scroll={{ y: 360 }}
        columns={[
          { title: '事项', dataIndex: 'name' },
          {
            title: '结果',
            width: 380,
            render: (_, { refused: because, said }) =>
              because === null ? <Tag color="green">{said}</Tag> : <span>{because}</span>,
          },
        ]}
      />
    </Modal>
  );
}
