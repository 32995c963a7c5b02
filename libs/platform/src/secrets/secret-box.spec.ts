import { createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoProfile, cryptoProfiles } from './crypto-profile';
import { SecretBox, secretBox } from './secret-box';

const aKey = () => createSecretKey(randomBytes(32));
type Keys = ReturnType<ConstructorParameters<typeof SecretBox>[0]>;
const boxOf = (keys: Keys, profile?: CryptoProfile) => new SecretBox(() => keys, profile);
const CARD = '4111111111111111';

describe.each(cryptoProfiles)('what is sealed in the way %s', (profile) => {
  const box = boxOf([aKey()], profile);

  it('can be opened again, and shows nothing of itself or of being the same', () => {
    const [one, two] = [box.seal(CARD, 'card'), box.seal(CARD, 'card')];
    expect([box.open(one, 'card'), box.open(two, 'card')]).toEqual([CARD, CARD]);
    expect(one).not.toBe(two);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('4111');
  });

  it('does not open where it was not put, so that rows cannot be exchanged', () => {
    expect(() => box.open(box.seal(CARD, 'card 1'), 'card 2')).toThrow();
  });

  it('does not open with one bit changed anywhere', () => {
    const [way = '', id = '', body = ''] = box.seal(CARD, 'card').split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let i = 0; i < bytes.length; i += 1) {
      const altered = Buffer.from(bytes);
      altered[i] = (altered[i] ?? 0) ^ 1;
      expect(() => box.open([way, id, altered.toString('base64url')].join('.'), 'card')).toThrow();
    }
  });

  it('is opened by a box with a newer key and another way, as long as it still has the older key', () => {
    const [older, newer] = [aKey(), aKey()];
    const sealed = boxOf([older], profile).seal(CARD, 'card');
    const other = profile === 'gm' ? 'intl' : 'gm';
    expect(boxOf([newer, older], other).open(sealed, 'card')).toBe(CARD);
    expect(() => boxOf([newer], other).open(sealed, 'card')).toThrow('a key or in a way that is not here');
  });
});

describe('the index of a text', () => {
  it('finds equal texts of one purpose and nothing else, also after a new key came', () => {
    const [older, newer] = [aKey(), aKey()];
    const box = boxOf([older]);
    expect(box.index(CARD, 'card')).toMatch(/^[0-9a-f]{64}$/);
    expect(boxOf([newer, older]).index(CARD, 'card')).toBe(box.index(CARD, 'card'));
    expect(box.index(CARD, 'identity')).not.toBe(box.index(CARD, 'card'));
    expect(boxOf([newer]).index(CARD, 'card')).not.toBe(box.index(CARD, 'card'));
  });
});

it('the key of an installation is made when it is first needed, once, readable by its owner only', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'info-ledger-'));
  const config = { dataDir, dataKeys: [], cryptoProfile: 'intl' } as const;
  try {
    secretBox(config);
    expect(existsSync(join(dataDir, 'data.key'))).toBe(false);
    const sealed = secretBox(config).seal(CARD, 'card');
    expect(secretBox(config).open(sealed, 'card')).toBe(CARD);
    expect(statSync(join(dataDir, 'data.key')).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
