import * as l10n from '@vscode/l10n';
import { commands, env, extensions, ProgressLocation, Uri, window, workspace } from 'vscode';
import {
  type OverviewResult,
  overviewRequest,
  type ReportParams,
  type ReportResult,
  reportRequest,
} from '../../server/src/lsp/viewProtocol.ts';
import { lastPart } from '../webviews/common/fileName.ts';
import type { Server } from './languageClient.ts';
import { isolated, locale } from './words.ts';

/** What is to be exported, where that is known: the rest is asked for. All URIs. */
interface ReportWanted {
  readonly dossier?: string;
  readonly target?: string;
  readonly lang?: string;
}

interface Dossier {
  readonly uri: string;
  readonly title: string;
}

/** Writes the report of a dossier, one HTML page, to where the user says, and offers to open it in the browser. */
export async function exportReport(server: Server, given: unknown): Promise<void> {
  const wanted = wantedIn(given);
  const dossier = await chooseDossier(server, wanted.dossier);
  if (dossier === undefined) return;
  const lang = wanted.lang ?? (await chooseLanguage());
  if (lang === undefined) return;
  const text = await reportOn(server, { dossier: dossier.uri, lang });
  if (text === undefined) return;
  const target = wanted.target === undefined ? await chooseTarget(dossier) : Uri.parse(wanted.target);
  if (target === undefined) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    void window.showErrorMessage(
      l10n.t(
        'The report was not written: {0}',
        isolated(error instanceof Error ? error.message : String(error)),
      ),
    );
    return;
  }
  void offerToOpen(target);
}

/** That of the active file; else the only one, or one that the user picks. */
async function chooseDossier(server: Server, uri: string | undefined): Promise<Dossier | undefined> {
  const overview = await server.request<OverviewResult>(overviewRequest, {});
  const dossiers = overview?.dossiers ?? [];
  if (dossiers.length === 0) {
    void window.showInformationMessage(
      l10n.t('There is no dossier to report on: open a folder with claim files.'),
    );
    return undefined;
  }
  if (uri !== undefined) return dossiers.find((dossier) => dossier.uri === uri);
  const active = window.activeTextEditor?.document.uri.toString();
  const around = dossiers
    .filter((dossier) => active?.startsWith(`${dossier.uri}/`))
    .sort((a, b) => b.uri.length - a.uri.length);
  if (around.length > 0 || dossiers.length === 1) return around[0] ?? dossiers[0];
  const items = dossiers.map((dossier) => ({
    label: dossier.title,
    description: workspace.asRelativePath(Uri.parse(dossier.uri)),
    dossier,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('The dossier to report on') }))?.dossier;
}

/** Who edits in English may publish in Arabic. That of the editor stands first. */
async function chooseLanguage(): Promise<string | undefined> {
  const languages = [
    { label: 'English', lang: 'en' },
    { label: 'العربية', lang: 'ar' },
  ].sort((a, b) => Number(locale().startsWith(b.lang)) - Number(locale().startsWith(a.lang)));
  return (await window.showQuickPick(languages, { placeHolder: l10n.t('The language of the report') }))?.lang;
}

async function reportOn(
  server: Server,
  params: Pick<ReportParams, 'dossier' | 'lang'>,
): Promise<string | undefined> {
  const version: unknown = extensions.getExtension('hasila.hasila')?.packageJSON.version;
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Making the report'),
    cancellable: true,
  };
  return window.withProgress(options, async (_, giveUp) => {
    const result = await server.request<ReportResult>(
      reportRequest,
      { ...params, ...(typeof version === 'string' && { version }) },
      giveUp,
    );
    if (giveUp.isCancellationRequested) return undefined;
    if (result !== undefined && 'text' in result) return result.text;
    const why = result?.refused ?? l10n.t('No report was made. “Hasila: Show Log” tells why.');
    void window.showErrorMessage(why);
    return undefined;
  });
}

function chooseTarget({ uri }: Dossier): Thenable<Uri | undefined> {
  const folder = Uri.parse(uri);
  const name = lastPart(folder.path) || 'dossier';
  return window.showSaveDialog({
    title: l10n.t('Export Report'),
    defaultUri: Uri.joinPath(folder, `${name}-report.html`),
    filters: { [l10n.t('Web Page')]: ['html'] },
  });
}

async function offerToOpen(target: Uri): Promise<void> {
  const name = lastPart(target.path);
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(l10n.t('{0} was written.', isolated(name)), open);
  if (chosen !== open) return;
  // A browser here cannot reach files of another machine: then the editor shows the text at least.
  const opened = target.scheme === 'file' && (await env.openExternal(target));
  if (!opened) await commands.executeCommand('vscode.open', target);
}

function wantedIn(given: unknown): ReportWanted {
  const { dossier, target, lang } = (given ?? {}) as Record<keyof ReportWanted, unknown>;
  return {
    ...(typeof dossier === 'string' && { dossier }),
    ...(typeof target === 'string' && { target }),
    ...(typeof lang === 'string' && { lang }),
  };
}
