import { type Disposable, Range, type TextEditor, TextEditorRevealType, ThemeColor, window } from 'vscode';
import { asRange } from '../range.ts';

interface Spotlight extends Disposable {
  readonly on: (editor: TextEditor) => {
    /** Brings a figure into view and frames it, or takes the frame away. */
    readonly show: (range: Parameters<typeof asRange>[0] | undefined) => void;
    /** Shows again what was in view to begin with. */
    readonly off: () => void;
  };
}

/** Shows in an editor which figure of a list has the focus. */
export function figureSpotlight(): Spotlight {
  const frame = window.createTextEditorDecorationType({
    // Background and border only: a line of Arabic keeps its order.
    backgroundColor: new ThemeColor('editor.findMatchBackground'),
    border: '2px solid',
    borderColor: new ThemeColor('focusBorder'),
  });
  return {
    on: (editor) => {
      const top = editor.visibleRanges[0]?.start;
      return {
        show: (given) => {
          const range = given && asRange(given);
          editor.setDecorations(frame, range ? [range] : []);
          if (range) editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
        },
        off: () => {
          editor.setDecorations(frame, []);
          if (top !== undefined) editor.revealRange(new Range(top, top), TextEditorRevealType.AtTop);
        },
      };
    },
    dispose: () => frame.dispose(),
  };
}
