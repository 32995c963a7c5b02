import { deviceOf } from './device';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('what a device is called', () => {
  it.each([
    [`${WINDOWS} Chrome/109.0.0.0 Safari/537.36`, 'Chrome 109，Windows 10 或 11'],
    [`${WINDOWS} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.2210.91`, 'Edge 120，Windows 10 或 11'],
    [`${WINDOWS} Chrome/86.0.4240.198 Safari/537.36 QIHU 360SE`, '360 浏览器，Windows 10 或 11'],
    ['Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0', 'Firefox 115，Windows 7'],
    ['Mozilla/5.0 (X11; Linux x86_64; UOS) AppleWebKit/537.36 Chrome/87.0.1 Safari/537.36', 'Chrome 87，统信 UOS'],
    [
      'Mozilla/5.0 (Linux; Android 13; SM) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36',
      'Chrome 116，安卓手机',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) Version/16.5 Mobile Safari/604.1', 'Safari 16，iPhone'],
  ])('is its browser and its system, as people know them: %s', (client, said) => {
    expect(deviceOf(client)).toBe(said);
  });

  it('is what it calls itself where that says neither, so that a program is told from a browser', () => {
    expect(deviceOf('Test/1')).toBe('Test/1');
    expect(deviceOf('')).toBe('');
  });
});
