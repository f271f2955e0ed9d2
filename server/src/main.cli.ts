import { nodeIo } from './cli/nodeIo.ts';
import { run } from './cli/program.ts';

// Whoever reads the output may have seen enough (`| head`): then there is nothing left to do, and nothing wrong.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

// Two folders up, from the sources as from the bundle.
const io = nodeIo(new URL('../../package.json', import.meta.url));
process.exitCode = await run(process.argv.slice(2), io);
