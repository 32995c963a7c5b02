// Loaded into the application before its own code: ties its life to the drill's, moves its clock, says what it holds.
const process = require('node:process');

const RealDate = Date;
let offset = 0;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(RealDate.now() + offset);
  }
  static now() {
    return RealDate.now() + offset;
  }
};

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', (asked) => {
  if (typeof asked.clock === 'number') offset = asked.clock;
  if (asked.memory) globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ rss, heapUsed });
});
// The application must end as if nobody listened.
process.channel.unref();
