import path from 'node:path';
import { isWithin } from '../../core/index/dossiers.ts';
import { type Article, articleOf, neededFor } from '../../core/report/html/input.ts';
import { dossierPage } from '../../core/report/html/page.ts';
import { dossierName, fileName, type Names } from '../../core/report/names.ts';
import { loadWords } from '../../core/report/strings/tables.ts';
import { nameOf } from '../../session/nodeFiles.ts';
import { buildReport } from '../buildReport.ts';
import { type Io, UsageError } from '../io.ts';
import { type Loaded, type LoadedDossier, load } from '../load.ts';
import type { FailOn, Severities } from '../options.ts';
import { type Display, fromFirst, namesOf } from '../paths.ts';
import { tellGaps } from '../tellGaps.ts';
import { printForeign, progressBar, tell } from '../terminal.ts';
import { statusOf } from './check.ts';

export interface ReportOptions {
  readonly output?: string;
  readonly lang: 'ar' | 'en';
  readonly failOn: FailOn;
  readonly rule?: Severities;
}

/** `report [PATH…]`: a page on each dossier under the paths. Returns the exit status. */
export async function reportCommand(
  paths: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<number> {
  await loadWords([options.lang]);
  const names = namesOf(paths, io);
  const bar = progressBar(io);
  const loaded = await load(names, io.files, {
    severities: options.rule ?? new Map(),
    mode: 'normal',
    keepTrees: true,
    progress: bar.step,
  });
  bar.end();
  tellGaps(loaded, io);
  const display = await fromFirst(names, io);
  const told = loaded.dossiers.filter(({ files }) => files.size > 0);
  // Why there is nothing to report on was told as a gap.
  if (told.length === 0) return 2;
  const targets = await targetsFor(told, options.output, io);
  for (const [i, dossier] of told.entries()) {
    const page = pageOn(dossier, loaded, options, display, io);
    const target = targets[i];
    if (target === undefined) printForeign(page, io);
    else write(target, page, io);
  }
  return statusOf(buildReport(loaded, display), options.failOn);
}

/** Where the page on each dossier goes; nowhere for the one that is printed. */
async function targetsFor(
  dossiers: readonly LoadedDossier[],
  output: string | undefined,
  { cwd, files }: Io,
): Promise<readonly (string | undefined)[]> {
  const several = dossiers.length > 1;
  const given = output === undefined ? undefined : path.resolve(cwd, output);
  const kind = given === undefined ? 'missing' : await files.kindOf(nameOf(given));
  if (several && (given === undefined || kind === 'file' || /\.html?$/i.test(given))) {
    throw new UsageError(
      `${dossiers.length} dossiers are under the paths: name a folder with --output, for a page on each`,
    );
  }
  if (given === undefined || (!several && kind !== 'folder')) return [given];
  const taken = new Set<string>();
  return dossiers.map(({ folder }) => path.join(given, freeName(fileName(folder) || 'dossier', taken)));
}

function freeName(name: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const free = `${name}${n === 1 ? '' : `-${n}`}-report.html`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}

function write(target: string, page: string, io: Io): void {
  const shown = path.relative(io.cwd, target) || target;
  const reason = io.save(target, page);
  if (reason !== undefined) throw new UsageError(`${shown}: ${reason}`);
  tell(`hasila: wrote ${shown}`, io);
}

function pageOn(
  { folder, dossier, findings, files }: LoadedDossier,
  { dossiers, skipped }: Loaded,
  { lang }: ReportOptions,
  display: Display,
  { version, now }: Io,
): string {
  const names: Names = { registry: dossier.registry, langs: [lang] };
  const articles = new Map<string, Article>();
  for (const [name, numbers] of neededFor(dossier, findings, names)) {
    const tree = files.get(name)?.tree;
    if (tree !== undefined) articles.set(name, articleOf(tree, numbers));
  }
  return dossierPage({
    title: dossierName(folder, names),
    dossier,
    findings,
    names,
    articles,
    skipped: skipped
      .filter(({ name }) => dossiers.length === 1 || isWithin(folder, name))
      .map(({ name, reason }) => ({ file: name, reason })),
    unchecked: new Set(),
    version,
    made: now().toISOString().slice(0, 10),
    display,
  });
}
