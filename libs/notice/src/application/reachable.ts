import { BlockList, isIP } from 'node:net';
import type { Config } from '@app/platform';

/**
 * Where no webhook goes, whatever its name says: this machine, what is only on the same wire, and the addresses at which
 * clouds answer with credentials. Private networks are the intranet, so they are allowed unless a setting says otherwise.
 */
const NEVER = [
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '100.100.100.200/32',
  '192.0.0.192/32',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  'fe80::/10',
  'fd00:ec2::254/128',
  'ff00::/8',
];

type Settings = Pick<Config, 'webhookAllow' | 'webhookDeny'>;

/** Whether a webhook may be sent to an address. What is allowed by name of a network outweighs what is denied. */
export function isReachable(address: string, { webhookAllow, webhookDeny }: Settings): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (listOf(webhookAllow).check(address, family)) return true;
  return !listOf([...NEVER, ...webhookDeny]).check(address, family);
}

/** The host itself where it is an address that is refused; names are looked at when they are called. */
export function refusedAddress(host: string, settings: Settings): string | null {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  return isIP(address) !== 0 && !isReachable(address, settings) ? address : null;
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return list;
}
