import { Argument, Command, CommanderError, Option } from 'commander';
import { MODES } from '../core/rules/mode.ts';
import { CHECK_FORMATS, type CheckOptions, checkCommand } from './commands/check.ts';
import { CLAIMS_FORMATS, type ClaimsOptions, claimsCommand } from './commands/claims.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { type LayerOptions, layerCommand } from './commands/layer.ts';
import { READ_FORMATS, type ReadCommandOptions, readCommand } from './commands/read.ts';
import { recoverCommand } from './commands/recover.ts';
import type { ReportOptions } from './commands/report.ts';
import { type Io, UsageError } from './io.ts';
import { addRule, SEVERITIES } from './options.ts';
import { tell } from './terminal.ts';

const EXIT_STATUS = `
Exit status:
  0  nothing was found at or above --fail-on
  1  something was
  2  wrong usage, or a file that could not be read (the others were checked)`;

/** Runs the command line with its arguments (without the program's name), and gives the exit status. Never throws. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const program = describe(io, (outcome) => {
    status = outcome;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    tell(
      `hasila: ${error instanceof UsageError ? error.message : `this should not have happened: ${String(error)}`}`,
      io,
    );
    return 2;
  }
}

function describe(io: Io, done: (status: number) => void): Command {
  const program = new Command('hasila')
    .description('Compares what sources report: finds figures that contradict each other in claim files.')
    .version(io.version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .addHelpText('after', EXIT_STATUS)
    .exitOverride();

  program
    .command('check')
    .description('the findings of all dossiers under the paths')
    .addArgument(paths())
    .addOption(format(CHECK_FORMATS))
    .addOption(failOn('error'))
    .addOption(rule())
    .addOption(mode())
    .action(async (given: string[], options: CheckOptions) => done(await checkCommand(given, options, io)));
  program
    .command('claims')
    .description('every claim under the paths, as rows; as JSON also how well each figure is supported')
    .addArgument(paths())
    .addOption(format(CLAIMS_FORMATS))
    .addOption(failOn('never'))
    .addOption(rule())
    .action(async (given: string[], options: ClaimsOptions) => done(await claimsCommand(given, options, io)));
  program
    .command('report')
    .description('a dossier as one HTML page, to read in a browser or to print')
    .addArgument(paths())
    .option(
      '--output <file>',
      'where to write it; a folder, where there are several dossiers (default: standard output)',
    )
    .addOption(new Option('--lang <lang>', 'the language of the report').choices(['ar', 'en']).default('en'))
    .addOption(new Option('--format <format>', 'how to write it').choices(['html']).default('html'))
    .addOption(failOn('never'))
    .addOption(rule())
    .action(async (given: string[], options: ReportOptions) => {
      // Loaded for those who want it: no other command has to wait for it.
      const { reportCommand } = await import('./commands/report.ts');
      done(await reportCommand(given, options, io));
    });
  program
    .command('read')
    .description('every figure in plain texts, or in standard input')
    .argument('[file...]', 'text files in UTF-8')
    .addOption(format(READ_FORMATS))
    .option('--lang <tag>', 'the language of the text, such as ar (default: guessed)')
    .option('--lines', 'each line is a text of its own')
    .action(async (files: string[], options: ReadCommandOptions) =>
      done(await readCommand(files, options, io)),
    );
  program
    .command('recover')
    .description(
      'the raw article of a claim file, byte for byte (on a terminal, control characters are written out)',
    )
    .argument('<file>', 'a claim file')
    .action(async (file: string) => done(await recoverCommand(file, io)));
  program
    .command('layer')
    .description('a claim file of a raw article')
    .argument('<file>', 'a text file in UTF-8')
    .option('--source <id>', 'who published it: the id of an outlet')
    .option('--published <date>', 'when, as an EDTF date such as 2022-01-24')
    .option('--lang <tag>', 'its language, such as ar')
    .action(async (file: string, options: LayerOptions) => done(await layerCommand(file, options, io)));
  program
    .command('explain')
    .description('what a finding means, with an example, how to settle it, and when it is wrong')
    .argument('<code>', 'the code of a finding, such as dispute')
    .action((code: string) => done(explainCommand(code, io)));
  program
    .command('init')
    .description('a commented hasila.yaml, to begin a dossier with')
    .action(() => done(initCommand(io)));
  return program;
}

const paths = (): Argument =>
  new Argument('[path...]', 'claim files, or folders with dossiers').default([], 'the current folder');

const format = (formats: readonly string[]): Option =>
  new Option('--format <format>', 'how to print the result').choices(formats).default('text');

const failOn = (usual: string): Option =>
  new Option('--fail-on <severity>', 'exit with 1 from this severity on')
    .choices([...SEVERITIES, 'never'])
    .default(usual);

const mode = (): Option =>
  new Option('--mode <mode>', 'careful: only errors, and warnings between parties; thorough: all there is')
    .choices(MODES)
    .default('normal');

const rule = (): Option =>
  new Option('--rule <code=severity>', 'set how loud a finding is; may be repeated').argParser(addRule);
