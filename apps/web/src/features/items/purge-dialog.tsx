import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { isCopied, itemIn } from './purge';

interface PurgeDialogProps {
  /** Left out: a draft, which only its unit sees, so that its address is asked for. */
  readonly item?: { readonly id: string; readonly title: string };
  readonly close: () => void;
}

interface Entered {
  readonly address?: string;
  readonly reason: string;
  readonly confirmed: string;
}

/** Makes every word of an item unreadable for good: says what goes and what stays, and asks which item is meant twice. */
export function PurgeDialog({ item, close }: PurgeDialogProps) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const purge = useAct(
    ({ address = '', reason }: Entered) => {
      const id = item?.id ?? itemIn(address) ?? '';
      const body = { reason: reason.trim() };
      return told(api.POST('/api/v1/items/{id}/purge', { params: { path: { id } }, body }));
    },
    [],
    { said: false },
  );
  const done = () => {
    close();
    void message.success('已清除，清除的时间、人和原因已经记下');
    // Any list this window has read may hold the words.
    void queries.resetQueries();
  };
  return (
    <FormDialog<Entered>
      title={item ? '紧急清除这条信息' : '紧急清除一份草稿'}
      okText="清除"
      danger
      width={620}
      act={purge}
      send={(entered) => purge.mutate(entered, { onSuccess: done })}
      close={close}
    >
      <WhatGoes />
      {item === undefined && (
        <Form.Item
          name="address"
          label="草稿的网址"
          required
          extra="草稿只有本单位看得到。请写草稿的人打开它，把浏览器地址栏里的网址发来；不要发送内容。"
          rules={[
            {
              validator: async (_, address: string = '') => {
                if (itemIn(address) === null)
                  throw new Error('网址里没有信息的编号，请整段复制，形如 …/app/items/…/draft');
              },
            },
          ]}
        >
          <Input autoFocus autoComplete="off" maxLength={300} />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label="原因"
        extra="原因会一直留着，报送单位也看得到：写误报了哪一类内容，不要写出内容本身。"
        rules={[{ required: true, whitespace: true, message: '请写明原因' }]}
      >
        <Input.TextArea rows={2} maxLength={500} autoFocus={item !== undefined} />
      </Form.Item>
      <Confirmation word={item?.title ?? ''} />
    </FormDialog>
  );
}

function WhatGoes() {
  return (
    <>
      <p style={{ margin: 0 }}>只用于误报了涉密或敏感内容的信息。清除以后不能恢复：</p>
      <ul style={{ margin: '4px 0 12px', paddingInlineStart: 20 }}>
        <li>标题、正文、各次改稿、附件和办理中写下的意见，连同台账、上级采用清单和通报里引用它的文字，全部删去。</li>
        <li>本办公室下载中心里的文件、还没有确认的导入表格也一并删去，要用的须重新生成、重新上传。</li>
        <li>留下的是：有过这条信息，经过哪些办理，记了多少分，谁在什么时候为什么清除。</li>
        <li>已经下载、打印、发出去的和备份里的，须另行收回、销毁；引用它的其他信息须另行清除。</li>
      </ul>
    </>
  );
}

/** A title is copied with care; a draft may have none. */
function Confirmation({ word }: { readonly word: string }) {
  const wanted = word || '清除';
  return (
    <Form.Item
      name="confirmed"
      label={word ? '照写标题，确认是这一条' : '写“清除”两个字，确认要清除'}
      required
      {...(word && { extra: word })}
      rules={[
        {
          validator: async (_, typed: string = '') => {
            if (!isCopied(typed, wanted)) throw new Error(word ? '和这条信息的标题不一样，请核对' : '请写“清除”两个字');
          },
        },
      ]}
    >
      <Input autoComplete="off" maxLength={300} />
    </Form.Item>
  );
}
