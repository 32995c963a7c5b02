import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { Config } from '../config/config';
import type { CryptoProfile } from './crypto-profile';
import { keyFile } from './key-file';

/**
 * Locks up what the database must hold and nobody may read there: numbers of cards, secrets of others. A sealed text says
 * how and under which key it was made, so that both may change while older texts can still be opened. The purpose is part
 * of the seal: a text copied to another place does not open there.
 */
export class SecretBox {
  private known?: readonly [KeyObject, ...KeyObject[]];

  /** The first key seals; the others open what was sealed before it. They are asked for at first use. */
  constructor(
    private readonly load: () => readonly [KeyObject, ...KeyObject[]],
    private readonly profile: CryptoProfile = 'intl',
  ) {}

  private get keys(): readonly [KeyObject, ...KeyObject[]] {
    return (this.known ??= this.load());
  }

  seal(text: string, purpose: string): string {
    const [key] = this.keys;
    const sealed = methods[this.profile].seal(key, Buffer.from(text, 'utf8'), purpose);
    return [this.profile, keyId(key), sealed.toString('base64url')].join('.');
  }

  /** Throws when the text was altered, sealed for another purpose, or under a key that is not here. */
  open(sealed: string, purpose: string): string {
    const [profile = '', id = '', body = ''] = sealed.split('.');
    const key = this.keys.find((each) => keyId(each) === id);
    const method = Object.hasOwn(methods, profile) ? methods[profile as CryptoProfile] : undefined;
    if (!key || !method) throw new Error(`sealed under a key or in a way that is not here: ${profile}.${id}`);
    return method.open(key, Buffer.from(body, 'base64url'), purpose).toString('utf8');
  }

  /** The same for equal texts of one purpose, so that they can be looked up without being opened; 64 hex digits. */
  index(text: string, purpose: string): string {
    const key = derived(this.keys[this.keys.length - 1] as KeyObject, `index ${purpose}`, 32);
    return createHmac('sha256', key).update(text).digest('hex');
  }
}

/** The box of an installation: DATA_KEY, or a random key kept in `DATA_DIR/data.key` from the first use on. */
export function secretBox(config: Pick<Config, 'dataDir' | 'dataKeys' | 'cryptoProfile'>): SecretBox {
  const { dataDir, dataKeys, cryptoProfile } = config;
  const [first, ...older] = dataKeys;
  const advice = '没有备份时，已加密保存的内容（收款账号等）需要重新录入';
  return new SecretBox(() => [first ?? keyFile(dataDir, 'data.key', advice), ...older], cryptoProfile);
}

function keyId(key: KeyObject): string {
  return createHash('sha256').update('key id').update(key.export()).digest('hex').slice(0, 8);
}

function derived(key: KeyObject, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), use, bytes));
}

interface Method {
  seal(key: KeyObject, text: Buffer, purpose: string): Buffer;
  open(key: KeyObject, sealed: Buffer, purpose: string): Buffer;
}

const GCM_IV = 12;
const GCM_TAG = 16;
const CBC_IV = 16;
const SM3_BYTES = 32;

const intl: Method = {
  seal(key, text, purpose) {
    const iv = randomBytes(GCM_IV);
    const cipher = createCipheriv('aes-256-gcm', derived(key, 'aes-256-gcm', 32), iv).setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  },
  open(key, sealed, purpose) {
    const tag = sealed.subarray(GCM_IV, GCM_IV + GCM_TAG);
    const decipher = createDecipheriv('aes-256-gcm', derived(key, 'aes-256-gcm', 32), sealed.subarray(0, GCM_IV), {
      authTagLength: GCM_TAG,
    });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(GCM_IV + GCM_TAG)), decipher.final()]);
  },
};

const gm: Method = {
  seal(key, text, purpose) {
    const iv = randomBytes(CBC_IV);
    const cipher = createCipheriv('sm4-cbc', derived(key, 'sm4-cbc', 16), iv);
    const body = Buffer.concat([iv, cipher.update(text), cipher.final()]);
    return Buffer.concat([macOf(key, body, purpose), body]);
  },
  open(key, sealed, purpose) {
    const [mac, body] = [sealed.subarray(0, SM3_BYTES), sealed.subarray(SM3_BYTES)];
    if (mac.length !== SM3_BYTES || !timingSafeEqual(mac, macOf(key, body, purpose)))
      throw new Error('the sealed text was altered');
    const decipher = createDecipheriv('sm4-cbc', derived(key, 'sm4-cbc', 16), body.subarray(0, CBC_IV));
    return Buffer.concat([decipher.update(body.subarray(CBC_IV)), decipher.final()]);
  },
};

/** Over the ciphertext and what it is for; the length keeps the two apart. */
function macOf(key: KeyObject, body: Buffer, purpose: string): Buffer {
  const mac = createHmac('sm3', derived(key, 'hmac-sm3', 32));
  return mac
    .update(`${Buffer.byteLength(purpose)}:${purpose}`)
    .update(body)
    .digest();
}

const methods: Readonly<Record<CryptoProfile, Method>> = { intl, gm };
