import {
  type DecorationRenderOptions,
  Disposable,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Verdict, VerdictsParams } from '../../server/src/lsp/protocol.ts';
import { asRange } from './range.ts';

interface VerdictDecorations extends Disposable {
  readonly show: (verdicts: VerdictsParams) => void;
  /** Takes all of them away, until new verdicts come. */
  readonly clear: () => void;
}

// Background and border only. Anything that changes the text's own look (colour, weight, content before or
// after) cuts the line into boxes, and a right-to-left sentence then reads in the wrong order.
const looks: Record<Verdict, DecorationRenderOptions> = {
  none: { ...underline('dotted', '1px'), borderColor: new ThemeColor('hasila.noneBorder') },
  agrees: {
    ...underline('solid', '1px'),
    backgroundColor: new ThemeColor('hasila.agreesBackground'),
    borderColor: new ThemeColor('hasila.agreesBorder'),
  },
  differs: {
    ...underline('dashed', '1px'),
    backgroundColor: new ThemeColor('hasila.differsBackground'),
    borderColor: new ThemeColor('hasila.differsBorder'),
  },
  conflict: {
    ...underline('solid', '2px'),
    backgroundColor: new ThemeColor('hasila.conflictBackground'),
    borderColor: new ThemeColor('hasila.conflictBorder'),
  },
  error: {
    ...underline('solid', '3px'),
    backgroundColor: new ThemeColor('hasila.errorBackground'),
    borderColor: new ThemeColor('hasila.errorBorder'),
  },
};

function underline(borderStyle: string, width: string): DecorationRenderOptions {
  return { borderStyle, borderWidth: `0 0 ${width} 0` };
}

/** Colours marked spans in all visible editors by the server's verdicts, while `hasila.decorations` is on. */
export function verdictDecorations(): VerdictDecorations {
  const types = Object.entries(looks).map(
    ([verdict, look]) => [verdict as Verdict, window.createTextEditorDecorationType(look)] as const,
  );
  const latest = new Map<string, VerdictsParams>();

  const paint = (editor: TextEditor): void => {
    const verdicts = latest.get(editor.document.uri.toString());
    if (verdicts === undefined) return;
    const wanted = workspace.getConfiguration('hasila', editor.document).get('decorations', true);
    // Of another version: the editor has moved what is painted along with the text, and newer ones are coming.
    if (wanted && verdicts.version !== editor.document.version) return;
    for (const [verdict, type] of types)
      editor.setDecorations(
        type,
        wanted
          ? verdicts.spans.filter((span) => span.verdict === verdict).map(({ range }) => asRange(range))
          : [],
      );
  };
  const paintAll = () => window.visibleTextEditors.forEach(paint);

  const subscriptions = [
    window.onDidChangeVisibleTextEditors(paintAll),
    workspace.onDidCloseTextDocument((document) => latest.delete(document.uri.toString())),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('hasila.decorations')) paintAll();
    }),
    ...types.map(([, type]) => type),
  ];
  return {
    show: (verdicts) => {
      // Parsed and written again, for two sides may write one URI in different ways.
      const uri = Uri.parse(verdicts.uri).toString();
      latest.set(uri, verdicts);
      window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === uri).forEach(paint);
    },
    clear: () => {
      latest.clear();
      for (const editor of window.visibleTextEditors)
        for (const [, type] of types) editor.setDecorations(type, []);
    },
    dispose: () => Disposable.from(...subscriptions).dispose(),
  };
}
