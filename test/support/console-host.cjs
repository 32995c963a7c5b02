// The built console in a process that stays: it carries out one command line after the other, as `console-host.ts` asks for.
// Loading the program takes several times as long as most commands.
const { join } = require('node:path');

const { runProgram } = require(join(__dirname, '../../dist/apps/console/src/cli/program.js'));

let output;
for (const name of ['stdout', 'stderr'])
  process[name].write = (text) => {
    output[name] += text;
    return true;
  };

process.on('message', async ({ words, env }) => {
  output = { stdout: '', stderr: '' };
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  // What a command throws ends a process of its own with 1 and the stack.
  const status = await runProgram(words).catch((error) => {
    output.stderr += `${error instanceof Error ? error.stack : error}\n`;
    return 1;
  });
  // The database's file is closed when the last of its statements is collected, at the latest when a process ends.
  for (let i = 0; i < 2; i += 1) {
    await new Promise((turn) => setTimeout(turn, 1));
    global.gc();
  }
  process.send({ status, ...output });
});
process.on('disconnect', () => process.exit(0));
