import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { CancellationError, type CancellationToken, Disposable, Uri, workspace } from 'vscode';
import {
  type AskKind,
  type ToolParams,
  type ToolResult,
  toolRequest,
} from '../../../server/src/lsp/askProtocol.ts';
import { NO_ANSWER } from '../api.ts';
import { pagesFolder } from '../explain.ts';
import type { Server } from '../languageClient.ts';
import { isolated } from '../words.ts';
import { withoutExamples } from './codePage.ts';
import { type Invocation, type LanguageModelTool, toolHost } from './languageModel.ts';

/** A tool of the manifest: what it asks, and what is said to the user while it does. */
interface Tool {
  readonly kind: AskKind;
  readonly saying: (subject: string | undefined) => string;
}

const TOOLS: Readonly<Record<string, Tool>> = {
  hasila_findClaims: {
    kind: 'claims',
    saying: (subject) =>
      subject === undefined
        ? l10n.t('Looking for claims')
        : l10n.t('Looking for claims: {0}', isolated(subject)),
  },
  hasila_explainConflict: {
    kind: 'conflicts',
    saying: (subject) =>
      subject === undefined
        ? l10n.t('Looking at conflicts between claims')
        : l10n.t('Looking at conflicts between claims: {0}', isolated(subject)),
  },
  hasila_compareQuantity: {
    kind: 'comparison',
    saying: (subject) =>
      subject === undefined ? l10n.t('Comparing claims') : l10n.t('Comparing claims: {0}', isolated(subject)),
  },
};

/** Lets language models look things up in dossiers, where the editor has tools for them. `extension` is its folder. */
export function registerTools(server: Server, extension: Uri): Disposable {
  const host = toolHost(vscode);
  if (host === undefined) return Disposable.from();
  const implemented = ({ kind, saying }: Tool): LanguageModelTool => ({
    prepareInvocation: ({ input }) => ({ invocationMessage: saying(subjectOf(input)) }),
    invoke: async (invocation, token) => {
      const { text, codes } = await answer(server, kind, invocation, token);
      const pages = await Promise.all(codes.slice(0, MOST_PAGES).map((code) => pageOn(code, extension)));
      return host.result([text, ...pages]);
    },
  });
  return Disposable.from(
    ...Object.entries(TOOLS).map(([name, tool]) => host.register(name, implemented(tool))),
  );
}

/** What the codes of a few findings mean is told with them. */
const MOST_PAGES = 3;

async function pageOn(code: string, extension: Uri): Promise<string> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(pagesFolder(extension), `${code}.md`));
  return withoutExamples(new TextDecoder().decode(bytes));
}

/** A token of Arabic is seldom shorter than this many UTF-16 code units; one of English is longer. */
const UNITS_A_TOKEN = 2;

async function answer(
  server: Server,
  kind: AskKind,
  { input, tokenizationOptions }: Invocation,
  token: CancellationToken,
): Promise<Exclude<ToolResult, { readonly refused: string }>> {
  const budget = tokenizationOptions && tokenizationOptions.tokenBudget * UNITS_A_TOKEN;
  const params: ToolParams = { kind, input, ...(budget !== undefined && { most: Math.min(budget, MOST) }) };
  const result = await server.request<ToolResult>(toolRequest, params, token);
  if (token.isCancellationRequested) throw new CancellationError();
  if (result === undefined) throw new Error(NO_ANSWER);
  // The model reads it, and asks again.
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

const MOST = 24_000;

/** So much of what a model wrote is shown. */
const LONGEST = 60;

/** What a query is mainly about, as the model wrote it. */
function subjectOf(input: unknown): string | undefined {
  const { quantity, speaker, outlet, file, code } = (input ?? {}) as Readonly<Record<string, unknown>>;
  const subject = [quantity, speaker, outlet, file, code].find(
    (field) => typeof field === 'string' && field !== '',
  ) as string | undefined;
  return subject?.replace(/\s+/g, ' ').slice(0, LONGEST);
}
