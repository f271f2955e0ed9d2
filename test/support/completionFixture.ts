import { claimFileCompletion } from '../../server/src/core/features/completion/completion.ts';
import type { Completion, Offered } from '../../server/src/core/features/completion/proposal.ts';
import { registryCompletion } from '../../server/src/core/features/completion/registry.ts';
import { read } from '../../server/src/core/figure/read/read.ts';
import { lineAt, lineEnd, lineMap } from '../../server/src/core/text/lineMap.ts';
import { applyEdits } from './applyEdits.ts';
import { type Fixture, fixture } from './featureFixture.ts';

/** What is proposed at the cursor of a dossier. */
export interface Proposed {
  readonly labels: readonly string[];
  /** The item of a label; fails where there is none. */
  item(label: string): Offered;
  /** The line with the cursor once the item is accepted. */
  accept(label: string): string;
}

/** Proposals at the cursor of a dossier of marked texts, asked for in English or another language. */
export function proposed(
  files: Readonly<Record<string, string>>,
  { trigger, langs = ['en'] }: { readonly trigger?: string; readonly langs?: readonly string[] } = {},
): Proposed {
  const made = fixture(files);
  const text = made.file === 'hasila.yaml' ? made.registryText : made.tree.text;
  const completion = completionIn(made, text, trigger, langs);
  const items = completion?.items ?? [];
  const item = (label: string): Offered => {
    const found = items.find((one) => one.label === label);
    if (found === undefined) throw new Error(`${label} is not among ${items.map((one) => one.label)}`);
    return found;
  };
  return {
    labels: items.map(({ label }) => label),
    item,
    accept: (label) => {
      const edits = [{ span: completion!.span, text: item(label).insert }, ...completion!.extra];
      return lineAround(applyEdits(text, edits), made.offset);
    },
  };
}

function completionIn(
  { file, tree, offset, dossier, byFile }: Fixture,
  text: string,
  trigger: string | undefined,
  langs: readonly string[],
): Completion | undefined {
  const names = { registry: dossier.registry, langs };
  if (file === 'hasila.yaml') {
    return registryCompletion({ text, lines: lineMap(text), offset, dossier, names }, trigger);
  }
  return claimFileCompletion({ tree, offset, file, dossier, byFile, names, read }, trigger);
}

/** The line that an offset is on; as long as edits stand behind the line's beginning, of the edited text too. */
function lineAround(text: string, offset: number): string {
  const map = lineMap(text);
  const line = lineAt(map, offset);
  return text.slice(map.starts[line]!, lineEnd(text, map, line));
}
