import { Alert } from 'antd';
import type { Saved } from './draft';

/** Words that would keep the text from being submitted, each with its place. */
export function SecrecyFindings({ warnings }: { readonly warnings: Saved['warnings'] }) {
  if (warnings.length === 0)
    return (
      <Alert type="info" showIcon title="不得录入国家秘密和工作秘密" description="报送前须有人审查并在报送时声明。" />
    );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`发现 ${warnings.length} 处涉密字样，改正后才能报送`}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {warnings.map(({ field, position, message }) => (
            <li key={`${field}${position}`}>{message}</li>
          ))}
        </ul>
      }
    />
  );
}
