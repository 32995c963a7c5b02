import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useRouteError } from 'react-router';

/** What stands in place of a page that could not be drawn. */
export function FailurePage() {
  const error = useRouteError();
  const away = error instanceof TypeError && /import|fetch|module/i.test(error.message);
  return (
    <InPlace
      title={away ? '页面没有取到' : '这一页出了问题'}
      words={
        away
          ? '网络暂时中断，或者程序刚刚升级。请重新载入；没有提交的草稿已自动保存。'
          : '请重新载入；如果仍然这样，请把您刚才的操作告诉系统管理员。'
      }
    >
      <Button type="primary" onClick={() => location.reload()}>
        重新载入
      </Button>
    </InPlace>
  );
}

export function NoSuchPage() {
  return (
    <InPlace title="没有这一页" words="网址可能不完整，请从菜单进入。">
      <Link to="/">回到工作台</Link>
    </InPlace>
  );
}

export function NotYoursPage() {
  return (
    <InPlace title="这一页不对您的角色开放" words="如果工作需要，请找本单位的安全管理员调整账号的角色。">
      <Link to="/">回到工作台</Link>
    </InPlace>
  );
}

interface InPlaceProps {
  readonly title: string;
  readonly words: string;
  /** What can be done. */
  readonly children: ReactNode;
}

/** Without antd's Result, whose pictures everybody would load who never sees one. */
function InPlace({ title, words, children }: InPlaceProps) {
  return (
    <div className="page" style={{ paddingTop: '15vh', textAlign: 'center' }}>
      <h1>{title}</h1>
      <p>{words}</p>
      {children}
    </div>
  );
}
