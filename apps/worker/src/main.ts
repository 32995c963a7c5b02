import { DomainError } from '@app/kernel';
import { ConfigError, createLog, loadConfig, NestLog } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLog(createLog(config.logLevel)),
    abortOnError: false,
  });
  worker.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  const hears = config.redisUrl === undefined ? '定时查询数据库取得任务' : '由 Redis 通知，并定时查询数据库';
  process.stdout.write(`政务信息台账的后台任务程序已启动（${hears}），按 Ctrl+C 停止。\n`);
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof DomainError;
  const reason = known || !(error instanceof Error) ? String((error as Error).message) : (error.stack ?? error.message);
  process.stderr.write(`后台任务程序启动失败：${reason}\n`);
  process.exit(1);
});
