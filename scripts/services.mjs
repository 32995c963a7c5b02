// node scripts/services.mjs: a MariaDB and a Redis for trying things and for single test files, until Ctrl+C.
import process from 'node:process';
import { setInterval } from 'node:timers';
import { begin } from './lib/begin.mjs';
import { say } from './lib/say.mjs';
import { provideMariadb, provideRedis } from './lib/services.mjs';

await begin(async () => {
  const mariadb = await provideMariadb();
  const redis = await provideRedis();
  const running = [mariadb, redis].filter(({ stop }) => stop);
  if (mariadb.url) console.log(`export TEST_MYSQL_URL=${mariadb.url}`);
  else say(`no MariaDB: ${mariadb.missing}`);
  if (redis.url) console.log(`export TEST_REDIS_URL=${redis.url}`);
  else say(`no Redis: ${redis.missing}`);
  if (running.length === 0) return 1;
  say('Running until Ctrl+C; what is stored in them is then deleted.');
  await stopAsked();
  for (const { stop } of running) await stop();
  return 0;
});

function stopAsked() {
  return new Promise((resolve) => {
    const waiting = setInterval(() => undefined, 60_000);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.once(signal, () => {
        waiting.close();
        resolve();
      });
  });
}
