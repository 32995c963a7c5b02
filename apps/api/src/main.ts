import { ConfigError, createHttpApp, createLog, loadConfig, MetricsServer, startTracing } from '@app/platform';
import { DomainError } from '@app/kernel';
import { AppModule } from './app.module';
import { serveOpenApi } from './open-api';
import { serveWeb } from './serve-web';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  startTracing('info-ledger-api', config);
  const log = createLog(config.logLevel);
  const app = await createHttpApp(AppModule.forRoot(config), { log, trustProxy: config.trustProxy });
  serveOpenApi(app);
  const web = await serveWeb(app);
  await app.listen(config.port, config.host);
  const metrics = app.get(MetricsServer).url;
  const url = await app.getUrl();
  const lines = [
    `政务信息台账已启动：${url}`,
    web ? `请用浏览器打开：${url}/app/` : '浏览器界面尚未构建，请先运行 npm run build',
    `接口说明：${url}/api/docs`,
    ...(metrics ? [`运行指标：${metrics}`] : []),
    '按 Ctrl+C 停止。',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What keeps the server from starting, as a sentence for whoever started it. */
function reasonOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DomainError) return error.message;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用，请停止占用它的程序，或在 PORT（指标为 METRICS_PORT）中换一个端口后重新启动`;
  if (code === 'EACCES') return `没有权限监听 ${address}:${port}，请换用 1024 以上的端口`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`启动失败：${reasonOf(error)}\n`);
  process.exit(1);
});
