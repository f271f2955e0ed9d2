import type { CancellationToken } from 'vscode-languageserver';
import type * as Api from '../../../../api/hasila.d.ts';
import { isWithin } from '../../core/index/dossiers.ts';
import { sentencesOf } from '../../core/overview/sentence.ts';
import { type Picked, pick, type TitledSubject } from '../../core/queries/pick.ts';
import { type Question, type QuestionKind, readQuestion } from '../../core/queries/query.ts';
import type { Look, Seen } from '../../core/queries/tell.ts';
import { toolText } from '../../core/queries/toolText.ts';
import { inWords } from '../../core/report/inWords.ts';
import { markedWords } from '../../core/report/markedWords.ts';
import { dossierName } from '../../core/report/names.ts';
import { wordingFor } from '../../core/report/wording.ts';
import { isCurrent } from '../../session/dossierState.ts';
import { anchorIn } from '../../session/views.ts';
import type { AskKind, AskParams, AskResult, ToolParams, ToolResult } from '../askProtocol.ts';
import type { Context } from '../context.ts';
import { dossiersAt } from '../dossiersAt.ts';

/** Claims, findings or comparisons, for a program. */
export const ask =
  (context: Context) =>
  async ({ kind, query }: AskParams, token?: CancellationToken): Promise<AskResult> => {
    const question = read(kind, query);
    return 'refused' in question ? question : { answer: await answerTo(question, context, token) };
  };

const MOST_TEXT = 24_000;

/** The same, for a language model. */
export const tool =
  (context: Context) =>
  async ({ kind, input, most = MOST_TEXT }: ToolParams, token?: CancellationToken): Promise<ToolResult> => {
    const question = read(kind, input);
    if ('refused' in question) return question;
    const { query } = question;
    const answer = await answerTo(question, context, token);
    return toolText(answer, { offset: ('offset' in query && query.offset) || 0 }, most);
  };

const KINDS = ['claims', 'conflicts', 'comparison'] as const satisfies readonly QuestionKind[];

const read = (kind: AskKind, query: unknown): Question | { readonly refused: string } =>
  KINDS.includes(kind) ? readQuestion(kind, query) : { refused: `There is nothing called ${kind}.` };

type Answer = Api.FoundClaims | Api.FoundConflicts | Api.FoundComparisons;

async function answerTo(
  question: Question,
  context: Context,
  token: CancellationToken | undefined,
): Promise<Answer> {
  const { session, uriOf } = context;
  // Of half of a dossier nothing is told, and nothing that an edit has outdated.
  await session.settled();
  const { subjects, gaps } = subjectsIn(context);
  const picked = pick(question, subjects, uriOf);
  const look = await lookAt(picked, context, token);
  const files = picked.subjects.map(({ folder }) => folder);
  const isAbout = ({ within }: Gap): boolean => files.some((folder) => isWithin(folder, within));
  return {
    ...picked.tell(look),
    gaps: gaps
      .filter(isAbout)
      .slice(0, MOST_GAPS)
      .map(({ of, reason }) => ({ of, reason })),
  } as Answer;
}

const MOST_GAPS = 50;

interface Gap {
  /** The address of what it is a gap in. */
  readonly within: string;
  readonly of: string;
  readonly reason: string;
}

function subjectsIn(context: Context): {
  readonly subjects: readonly TitledSubject[];
  readonly gaps: readonly Gap[];
} {
  const { session, uriOf, langs } = context;
  const workspace = session.present();
  const gaps: Gap[] = [];
  const subjects: TitledSubject[] = [];
  for (const { folder, snapshot, names } of dossiersAt(context, undefined)) {
    const state = workspace.dossiers.get(folder);
    const within = uriOf(folder);
    if (state === undefined || !isCurrent(state))
      gaps.push({ within, of: within, reason: 'The dossier could not be analysed to its end.' });
    for (const quantity of snapshot.failed)
      gaps.push({ within, of: quantity, reason: 'The claims of this quantity could not be compared.' });
    subjects.push({ ...snapshot, folder: within, title: dossierName(folder, names), names });
  }
  for (const [file, reason] of workspace.notAnalysed)
    gaps.push({ within: uriOf(file), of: uriOf(file), reason: inWords(reason, wordingFor(langs)) });
  return { subjects, gaps };
}

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Reads the files whose words an answer tells, one after the other. */
async function lookAt(
  { needed }: Picked,
  { session, uriOf }: Context,
  token: CancellationToken | undefined,
): Promise<Look> {
  const texts = new Map<string, ReadonlyMap<number, Pick<Seen, 'text' | 'sentence'>>>();
  for (const [file, numbers] of needed) {
    if (token?.isCancellationRequested) break;
    const tree = await session.treeOf(file);
    if (tree === undefined) continue;
    const [words, sentences] = [markedWords(tree), sentencesOf(tree, numbers)];
    texts.set(
      file,
      new Map(
        [...numbers].map((number) => [
          number,
          { text: words.get(number) ?? null, sentence: sentences.get(number)?.text || null },
        ]),
      ),
    );
  }
  const workspace = session.present();
  return ({ file, claim: { number } }) => ({
    file: uriOf(file),
    range: anchorIn(workspace, file, number)?.figure ?? NOWHERE,
    ...(texts.get(file)?.get(number) ?? { text: null, sentence: null }),
  });
}
