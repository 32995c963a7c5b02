import { isReachable, refusedAddress } from './reachable';

describe('where a webhook may go', () => {
  const plain = { webhookAllow: [], webhookDeny: [] };

  it.each([
    ['127.0.0.1', 'this machine'],
    ['127.8.9.10', 'this machine, by another name'],
    ['0.0.0.0', 'this machine, as no address at all'],
    ['::1', 'this machine in IPv6'],
    ['::ffff:127.0.0.1', 'this machine, wrapped'],
    ['169.254.169.254', 'the credentials of most clouds'],
    ['100.100.100.200', 'those of another'],
    ['fd00:ec2::254', 'and in IPv6'],
    ['fe80::1', 'the same wire'],
    ['224.0.0.1', 'everybody at once'],
  ])('is never %s: %s', (address) => {
    expect(isReachable(address, plain)).toBe(false);
  });

  it.each(['10.1.2.3', '172.16.0.9', '192.168.1.1', 'fd12::1', '203.0.113.7'])(
    'is %s, since an office lives in a private network',
    (address) => expect(isReachable(address, plain)).toBe(true),
  );

  it('is what the settings say, and what they allow outweighs what is denied', () => {
    expect(isReachable('10.1.2.3', { webhookAllow: [], webhookDeny: ['10.0.0.0/8'] })).toBe(false);
    expect(isReachable('10.1.2.3', { webhookAllow: ['10.1.2.3'], webhookDeny: ['10.0.0.0/8'] })).toBe(true);
    expect(isReachable('127.0.0.1', { webhookAllow: ['127.0.0.1/32'], webhookDeny: [] })).toBe(true);
  });

  it('is known at once where the host is an address, also one in brackets', () => {
    expect(['[::1]', '127.0.0.1', '10.0.0.1', 'hooks.example.cn'].map((host) => refusedAddress(host, plain))).toEqual([
      '::1',
      '127.0.0.1',
      null,
      null,
    ]);
  });
});
