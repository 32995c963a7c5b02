/** What whoever programs the other system has to know, out of the way of everybody else. */
export function SignatureHelp() {
  return (
    <details style={{ marginBottom: 12 }}>
      <summary>对方系统怎样接收和核对</summary>
      <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
        <li>每件事用 POST 发一次，正文是 JSON，含编号、类别、时间和单位、信息、事项、约稿的编号，不含标题和正文。</li>
        <li>
          请求头 <code>X-Ledger-Signature</code> 是 <code>sha256=</code> 加上用密钥对“<code>X-Ledger-Timestamp</code>{' '}
          的值.正文”算出的 HMAC-SHA256（十六进制）；时间戳相差五分钟以上的不要收。
        </li>
        <li>
          十秒内回答 200 到 299 就算收下，否则在大约半天里再试八次。同一件事每次的 <code>X-Ledger-Delivery</code> 相同，
          据此去重。
        </li>
      </ul>
    </details>
  );
}
