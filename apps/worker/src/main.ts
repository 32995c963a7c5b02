import { DomainError } from '@app/kernel';
import { ConfigError, createLog, loadConfig, MetricsServer, NestLog, startTracing } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  startTracing('info-ledger-worker', config);
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLog(createLog(config.logLevel)),
    abortOnError: false,
  });
  worker.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  const hears = config.redisUrl === undefined ? '定时查询数据库取得任务' : '由 Redis 通知，并定时查询数据库';
  const metrics = worker.get(MetricsServer).url;
  process.stdout.write(
    `政务信息台账的后台任务程序已启动（${hears}）。\n${metrics ? `运行指标：${metrics}\n` : ''}按 Ctrl+C 停止。\n`,
  );
}

/** What keeps the program from starting, as a sentence for whoever started it. */
function reasonOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DomainError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用，请在 METRICS_PORT 中换一个端口后重新启动`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`后台任务程序启动失败：${reasonOf(error)}\n`);
  process.exit(1);
});
