import { firstDay } from '@app/kernel';
import { type Config, loadConfig } from '@app/platform';
import type { ExitStatus } from '../cli/exit-status';
import { ProgressLine, say } from '../cli/terminal';
import { withDatabase } from '../office/installation';
import { printBanner } from './banner';
import { DemoClock } from './demo-clock';
import { DemoFiles } from './demo-files';
import { type DemoSize, demoStory, fullSize, smallSize } from './demo-year';
import { loadYear, type Progress } from './load-year';

/** `demo`: loads the demo office where there is no database yet, and says how to get in. */
export async function demo({ small }: { readonly small: boolean }): Promise<ExitStatus> {
  const config = loadConfig(process.env);
  if (config.databaseUrl !== undefined) {
    say('已设置 DATABASE_URL：演示数据只装入内置数据库，这里没有装入。');
    return 0;
  }
  const files = new DemoFiles(config.dataDir);
  if (!files.hasDatabase) {
    if (files.wasInterrupted) say('上一次装入演示数据没有完成，现在重新装入。');
    await load(config, files, small ? smallSize : fullSize).catch((error: unknown) => {
      // Another process that was faster has put its own demo in place and cleared ours away.
      if (!files.hasDatabase) throw error;
    });
  }
  const accounts = files.accounts();
  if (accounts) printBanner(config, accounts, (text) => void process.stdout.write(text));
  else say(`数据目录 ${config.dataDir} 里已有数据库，没有装入演示数据；要看演示，请把 DATA_DIR 设为一个空目录。`);
  return 0;
}

async function load(config: Config, files: DemoFiles, size: DemoSize): Promise<void> {
  const folder = files.begin();
  const story = demoStory(size);
  const clock = new DemoClock(firstDay(story.months[0] as string));
  const line = new ProgressLine();
  const accounts = await withDatabase({ ...config, dataDir: folder }, { migrate: true, clock }, (installation) =>
    loadYear(installation, clock, story, progressOn(line)),
  ).finally(() => line.clear());
  files.keepAccounts(folder, accounts);
  files.putInPlace(folder);
}

/** On a terminal a line that moves; in a log one line a quarter. */
function progressOn(line: ProgressLine): Progress {
  const started = performance.now();
  let quarter = '';
  return (done, all, on) => {
    const seconds = Math.round((performance.now() - started) / 1000);
    const text = `正在装入演示数据 ${on.slice(0, 7)}  ${Math.floor((100 * done) / all)}%  ${seconds} 秒`;
    const now = String(Math.ceil(Number(on.slice(5, 7)) / 3));
    if (!process.stderr.isTTY && now !== quarter) line.keep(text);
    quarter = now;
    line.show(text);
  };
}
