import { runProgram } from './cli/program';

// Whoever reads our output may stop early (`| head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

void runProgram(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
