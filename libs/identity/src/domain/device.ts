/** The first that fits; browsers built on Chromium call themselves Chrome as well, and all of them Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/QIHU|360SE|360EE/, '360 浏览器'],
  [/QQBrowser\/(\d+)/, 'QQ 浏览器'],
  [/MicroMessenger\/(\d+)/, '微信'],
  [/Edg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows NT 10/, 'Windows 10 或 11'],
  [/Windows NT 6\.[23]/, 'Windows 8'],
  [/Windows NT 6\.1/, 'Windows 7'],
  [/Windows/, 'Windows'],
  [/HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓手机'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Mac OS X/, 'Mac'],
  [/UOS|Deepin/i, '统信 UOS'],
  [/Kylin/i, '银河麒麟'],
  [/Linux/, 'Linux'],
];

/** What somebody may know a device by: `Chrome 109，Windows 7`; its own words where they say neither, empty without any. */
export function deviceOf(client: string): string {
  const browser = browsers.find(([sign]) => sign.test(client));
  const version = browser?.[0].exec(client)?.[1];
  const known = [
    browser && [browser[1], version].filter(Boolean).join(' '),
    systems.find(([sign]) => sign.test(client))?.[1],
  ].filter(Boolean);
  return known.length > 0 ? known.join('，') : client.slice(0, 40);
}
