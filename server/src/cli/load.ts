import { check, type Findings } from '../core/check.ts';
import type { FileSummary } from '../core/claims/claim.ts';
import { emptyRegistry, type Registry } from '../core/claims/dossier.ts';
import { allChecks } from '../core/claims/fileChecks/allChecks.ts';
import { parseDossier } from '../core/claims/parseDossier.ts';
import { allAtOnce } from '../core/collections.ts';
import type { Anchors } from '../core/index/anchors.ts';
import type { Dossier } from '../core/index/dossierIndex.ts';
import { dossierFolderOf, folderOf, isWithin, workspaceFolderOf } from '../core/index/dossiers.ts';
import { wholeDossier } from '../core/index/wholeDossier.ts';
import { type Mode, NO_TUNING, tuned } from '../core/rules/mode.ts';
import type { ClaimFileTree } from '../core/syntax/tree.ts';
import { lineAt, lineMap } from '../core/text/lineMap.ts';
import { inEnglish, type Phrase } from '../core/text/phrase.ts';
import type { Severity } from '../core/text/problem.ts';
import { analyse } from '../session/analyse.ts';
import { verify } from '../session/custody.ts';
import type { Host } from '../session/host.ts';
import { NONE, type PlacedProblem, placed } from '../session/problems.ts';
import { readText } from '../session/readText.ts';
import { type Found, findFiles } from './findFiles.ts';
import { finish, hostOf } from './host.ts';
import type { Files } from './io.ts';

/** What lies under the paths given, read, sorted into dossiers and checked. */
export interface Loaded {
  readonly dossiers: readonly LoadedDossier[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  readonly notes: readonly { readonly name: string; readonly note: string }[];
}

export interface LoadedDossier {
  /** The name of the folder it is the dossier of. */
  readonly folder: string;
  readonly dossier: Dossier;
  readonly findings: Findings;
  /** Its claim files, by name. */
  readonly files: ReadonlyMap<string, LoadedFile>;
  /** Its `hasila.yaml`; `undefined` where it has none. */
  readonly registry: { readonly name: string; readonly problems: readonly PlacedProblem[] } | undefined;
}

export interface LoadedFile {
  readonly anchors: Anchors;
  readonly problems: readonly PlacedProblem[];
  /** The numbers of its claims, by the line that each stands on. */
  readonly numbers: ReadonlyMap<number, number>;
  /** The text; kept where rows want the marked words. */
  readonly tree: ClaimFileTree | undefined;
}

export interface LoadOptions {
  /** Severities of the command line, which go before those of a dossier. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly mode: Mode;
  readonly keepTrees: boolean;
  progress(done: number, total: number): void;
}

/** Reads and checks all that is under some paths (names of files and folders). A file that cannot be read is skipped, and said. */
export async function load(paths: readonly string[], files: Files, options: LoadOptions): Promise<Loaded> {
  const host = hostOf(files);
  const found = await findFiles(paths, files);
  const skipped = [...found.skipped];
  const registries = await readRegistries(found, host, skipped);
  const groups = new Map<string, Map<string, LoadedFile & { summary: FileSummary }>>();
  for (const [i, name] of found.claimFiles.entries()) {
    options.progress(i, found.claimFiles.length);
    const home = dossierFolderOf(name, registries, found.folders);
    const folder = folderFor(name, home, found.folders);
    const file = await loadFile(name, folder, registries.get(home)?.registry, host, options);
    if ('reason' in file) skipped.push({ name, reason: file.reason });
    else groups.set(home, (groups.get(home) ?? new Map()).set(name, file));
  }
  options.progress(found.claimFiles.length, found.claimFiles.length);
  for (const folder of registries.keys()) if (!groups.has(folder)) groups.set(folder, new Map());
  const dossiers = [...groups].map(([folder, loaded]): LoadedDossier => {
    const registry = registries.get(folder);
    const summaries = [...loaded].map(([name, { summary }]) => [name, summary] as const);
    const read = registryUnder(registry?.registry, options);
    const dossier = allAtOnce(wholeDossier(read, summaries));
    return { folder, dossier, findings: check(dossier), files: loaded, registry };
  });
  return { dossiers, skipped, notes: found.notes };
}

function registryUnder(
  declared: Registry = emptyRegistry,
  { severities, mode }: Pick<LoadOptions, 'severities' | 'mode'>,
): Registry {
  const registry = tuned(declared, { ...NO_TUNING, mode });
  return { ...registry, severities: new Map([...registry.severities, ...severities]) };
}

interface ReadRegistry {
  readonly name: string;
  readonly registry: Registry;
  readonly problems: readonly PlacedProblem[];
}

async function readRegistries(
  { registries }: Found,
  host: Host,
  skipped: { name: string; reason: string }[],
): Promise<ReadonlyMap<string, ReadRegistry>> {
  const read = new Map<string, ReadRegistry>();
  for (const name of registries) {
    const found = await finish(readText(name, host));
    if (found.kind !== 'text') {
      // Its folder stays a dossier, though nothing is declared in it.
      skipped.push({ name, reason: reasonOf(found) });
      read.set(folderOf(name), { name, registry: emptyRegistry, problems: NONE });
      continue;
    }
    const { registry, problems } = parseDossier(found.text);
    read.set(folderOf(name), { name, registry, problems: placed(problems, lineMap(found.text)) });
  }
  return read;
}

/** Where the raw files of a claim file may lie: its dossier's folder, or the one given if that is the wider. */
function folderFor(name: string, home: string, folders: readonly string[]): string {
  const given = workspaceFolderOf(name, folders) ?? home;
  return isWithin(home, given) ? home : given;
}

async function loadFile(
  name: string,
  folder: string,
  registry: Registry | undefined,
  host: Host,
  { keepTrees, severities }: LoadOptions,
): Promise<(LoadedFile & { summary: FileSummary }) | { reason: string }> {
  const read = await finish(readText(name, host));
  if (read.kind !== 'text') return { reason: reasonOf(read) };
  const { tree, file } = analyse(name, read.text, [folder], host.reader.readFigure);
  const told = new Map([...(registry?.severities ?? []), ...severities]);
  const found = allChecks(tree, file.summary, registry, told, host.reader.read);
  const drift = file.custody === undefined ? NONE : await finish(verify(name, read.text, [folder], host));
  return {
    summary: file.summary,
    anchors: file.anchors,
    problems: [...file.problems, ...placed(found, tree.lines), ...drift],
    numbers: new Map(tree.claims.map(({ number, span }) => [lineAt(tree.lines, span.start), number])),
    tree: keepTrees ? tree : undefined,
  };
}

type NoText = { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly reason: Phrase };

const reasonOf = (read: NoText): string =>
  read.kind === 'missing' ? 'it was gone when it was to be read' : inEnglish(read.reason);
