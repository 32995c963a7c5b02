import { existsSync, readFileSync } from 'node:fs';
import { type Clock, localTimeOf } from '@app/kernel';
import { type Examined, projectPath } from '@app/platform';

/** The versions package.json asks for, such as `^20.19.0 || ^22.13.0 || >=24.11.0`. */
export function examineNode(version = process.versions.node): Examined {
  const { engines } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { engines: { node: string } };
  return fits(version, engines.node)
    ? { name: 'Node', level: 'ok', says: version }
    : { name: 'Node', level: 'error', says: `${version} 不在支持的版本之内（${engines.node}），请更换 Node` };
}

/** Business dates never depend on the machine's own zone; what the operator sees in logs does. */
export function examineTimeZone(clock: Clock): Examined {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const says = `本机 ${zone}，现在是北京时间 ${localTimeOf(clock.now())}；业务日期一律按北京时间，请核对`;
  return { name: '时区', level: 'ok', says };
}

/** Only printed pages need it. */
export function examineChromium(): Examined {
  const path = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium';
  return existsSync(path)
    ? { name: 'Chromium', level: 'ok', says: path }
    : {
        name: 'Chromium',
        level: 'note',
        says: `没有 ${path}，不能生成 PDF：需要时安装 chromium，或设置 CHROMIUM_PATH`,
      };
}

function fits(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return wanted.split('||').some((range) => {
    const [, sign, atLeast, least] = /(\^|>=)(\d+)\.(\d+)/.exec(range) ?? [];
    if (major === Number(atLeast)) return minor >= Number(least);
    return sign === '>=' && major > Number(atLeast);
  });
}
