import { Button, Result } from 'antd';
import { Link, useRouteError } from 'react-router';

/** What stands in place of a page that could not be drawn. */
export function FailurePage() {
  const error = useRouteError();
  const away = error instanceof TypeError && /import|fetch|module/i.test(error.message);
  return (
    <Result
      status="warning"
      title={away ? '页面没有取到' : '这一页出了问题'}
      subTitle={
        away
          ? '网络暂时中断，或者程序刚刚升级。请重新载入；没有提交的草稿已自动保存。'
          : '请重新载入；如果仍然这样，请把您刚才的操作告诉系统管理员。'
      }
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          重新载入
        </Button>
      }
    />
  );
}

export function NoSuchPage() {
  return (
    <Result
      status="404"
      title="没有这一页"
      subTitle="网址可能不完整，或者这一页不对您的角色开放。"
      extra={<Link to="/">回到工作台</Link>}
    />
  );
}
