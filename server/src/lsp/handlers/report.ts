import type { CancellationToken } from 'vscode-languageserver';
import { isWithin } from '../../core/index/dossiers.ts';
import { type Article, articleOf, neededFor, type ReportInput } from '../../core/report/html/input.ts';
import { dossierPageInParts } from '../../core/report/html/page.ts';
import { inWords } from '../../core/report/inWords.ts';
import { dossierName, fileName, wordingOf } from '../../core/report/names.ts';
import { loadWords } from '../../core/report/strings/tables.ts';
import { type Phrase, say } from '../../core/text/phrase.ts';
import { isCurrent } from '../../session/dossierState.ts';
import type { Task } from '../../session/scheduler.ts';
import { type DossierView, viewOfFolder } from '../../session/views.ts';
import type { Context } from '../context.ts';
import { nameOfUri } from '../fromProtocol.ts';
import { refusal } from '../refusal.ts';
import type { ReportParams, ReportResult } from '../viewProtocol.ts';

/** A dossier as a page for people without an editor. Files are read, and the page is made, bit by bit. */
export const report =
  ({ session, langs }: Context) =>
  async (params: ReportParams, token?: CancellationToken): Promise<ReportResult> => {
    const name = nameOfUri(params.dossier);
    const wanted = params.lang === undefined ? langs : [params.lang];
    await loadWords(wanted);
    const view = (): DossierView | undefined => viewOfFolder(session.present(), name, wanted);
    const isUpToDate = (): boolean => {
      const state = session.present().dossiers.get(name);
      return state !== undefined && isCurrent(state);
    };
    const before = view();
    if (before === undefined) return refusal(say`The dossier is not there any more.`, langs);
    const { dossier, findings } = before.snapshot;
    const articles = new Map<string, Article>();
    for (const [file, numbers] of neededFor(dossier, findings, before.names)) {
      if (token?.isCancellationRequested) return refusal(CANCELLED, langs);
      const tree = await session.treeOf(file);
      if (tree !== undefined) articles.set(file, articleOf(tree, numbers));
    }
    // What was typed meanwhile is in it, and nothing that is outdated.
    if (!isUpToDate()) await session.settled();
    const now = view();
    if (now === undefined || !isUpToDate()) {
      return refusal(say`The dossier could not be analysed to its end. “Hasila: Show Log” tells why.`, langs);
    }
    const input = inputOf(now, articles, params.version ?? '', session.present().notAnalysed);
    const text = await session.run(untilCancelled(dossierPageInParts(input), token));
    return text === undefined ? refusal(CANCELLED, langs) : { text };
  };

/** Nobody waits for the answer any more. */
const CANCELLED = say`Cancelled.`;

function* untilCancelled(
  parts: Generator<undefined, string>,
  token: CancellationToken | undefined,
): Task<string | undefined> {
  for (let step = parts.next(); ; step = parts.next()) {
    if (step.done) return step.value;
    if (token?.isCancellationRequested) return undefined;
    yield undefined;
  }
}

function inputOf(
  { folder, snapshot, names }: DossierView,
  articles: ReadonlyMap<string, Article>,
  version: string,
  notAnalysed: ReadonlyMap<string, Phrase>,
): ReportInput {
  const { dossier, findings, failed } = snapshot;
  return {
    title: dossierName(folder, names),
    dossier,
    findings,
    names,
    articles,
    skipped: [...notAnalysed]
      .filter(([file]) => isWithin(folder, file))
      .map(([file, reason]) => ({ file, reason: inWords(reason, wordingOf(names)) })),
    unchecked: failed,
    version,
    made: new Date().toISOString().slice(0, 10),
    display: (file) => decoded(isWithin(folder, file) ? file.slice(folder.length + 1) : fileName(file)),
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
