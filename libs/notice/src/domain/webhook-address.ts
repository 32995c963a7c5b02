/** Why a webhook cannot have this address; null when it can. The addresses behind a name are looked at when it is called. */
export function addressProblem(text: string): string | null {
  if (!URL.canParse(text)) return '请写成 https://主机/路径 的形式';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return '只能使用 http 或 https';
  if (url.username !== '' || url.password !== '') return '地址中不能带用户名和密码，请用签名核对来源';
  if (url.hash !== '') return '地址中不能带 # 后的部分';
  return null;
}
