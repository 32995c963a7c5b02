/** What proves that nothing was altered since: for whoever compares it, and closed for everybody else. */
export function Seal({ name = '校验值', value }: { readonly name?: string; readonly value: string }) {
  return (
    <details>
      <summary>{name}</summary>
      <code style={{ overflowWrap: 'anywhere' }}>{value}</code>
    </details>
  );
}
