// Run by the container engine: the image holds no curl. Exit status 0 when the server beside it is ready.
import process from 'node:process';

setTimeout(() => process.exit(1), 4_000);
try {
  const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`);
  process.exit(ok ? 0 : 1);
} catch {
  process.exit(1);
}
