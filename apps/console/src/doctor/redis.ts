import { type Config, type Examined, readRedisUrl } from '@app/platform';
import Bull from 'bull';

const PATIENCE_MS = 5_000;

/** Whether the Redis that tells workers of jobs answers; without REDIS_URL there is none to ask. */
export async function examineRedis({ redisUrl }: Config): Promise<Examined[]> {
  if (redisUrl === undefined) return [];
  const queue = new Bull('doctor', { redis: { ...readRedisUrl(redisUrl).address, retryStrategy: () => null } });
  let reason = `${PATIENCE_MS / 1000} 秒内没有回答`;
  queue.on('error', (error: Error) => (reason = error.message || reason));
  const answered = await Promise.race([
    queue.client.ping().then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref()),
  ]);
  queue.client.disconnect();
  return [
    answered
      ? { name: 'Redis', level: 'ok', says: '可以连接' }
      : { name: 'Redis', level: 'error', says: `连不上（${reason}）：请确认它已启动，并核对 REDIS_URL` },
  ];
}
