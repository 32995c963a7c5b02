import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { readMysqlUrl } from './mysql-address';

describe('the address of a MySQL database that asks for TLS', () => {
  const [ca = ''] = rootCertificates;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'info-ledger-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (host: string, parameters: Record<string, string>) =>
    readMysqlUrl(`mysql://ledger:hunter2@${host}/ledger?${new URLSearchParams(parameters).toString()}`);

  const file = (content: string): string => {
    const path = join(folder, '证书 1.pem');
    writeFileSync(path, content);
    return path;
  };

  it('has none unless it is asked for, since a server may have no certificate', () => {
    expect(read('db', {}).address?.tls).toBeUndefined();
  });

  it('takes the authorities of the world for a host with a name', () => {
    expect(read('db.example.org', { ssl: 'required' }).address?.tls).toEqual({ verifyIdentity: true });
  });

  it('takes those of a file instead, with or without saying ssl=required', () => {
    const expected = { ca, verifyIdentity: true };
    expect(read('db', { ca: file(ca) }).address?.tls).toEqual(expected);
    expect(read('db', { ssl: 'required', ca: file(ca) }).address?.tls).toEqual(expected);
  });

  it.each(['10.0.0.9', '[fd00::9]'])(
    'looks for no name in the certificate of %s, for which the file alone vouches',
    (host) => {
      expect(read(host, { ca: file(ca) }).address?.tls).toEqual({ ca, verifyIdentity: false });
      expect(read(host, { ssl: 'required' }).problems).toEqual([expect.stringContaining('参数 ca')]);
    },
  );

  it.each(['', 'hunter2', '-----BEGIN CERTIFICATE-----\nhunter2\n-----END CERTIFICATE-----\n'])(
    'refuses a file that holds no certificate (%j)',
    (content) => {
      expect(read('db', { ca: file(content) }).problems).toEqual([expect.stringContaining('不是 PEM 格式的证书')]);
    },
  );

  it.each([
    [{ ssl: 'no' }, '参数 ssl 只能写 required'],
    [{ ssl: '' }, '参数 ssl 只能写 required'],
    [{ ca: '' }, '读不了参数 ca'],
    [{ ca: '/nowhere/ca.pem' }, '读不了参数 ca'],
  ])('refuses %j', (parameters, reason) => {
    const { problems, address } = read('db', parameters);
    expect(problems).toEqual([expect.stringContaining(reason)]);
    expect(address).toBeUndefined();
  });
});
