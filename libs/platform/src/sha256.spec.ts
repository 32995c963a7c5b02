import { sha256Hex } from './sha256';

it('hashes the UTF-8 bytes of a text as the standard says', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex('信息')).toBe(sha256Hex('\u4fe1\u606f'));
  expect(sha256Hex('信息')).not.toBe(sha256Hex('信'));
});
