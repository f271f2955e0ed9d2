import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../core/features/tokens/legend.ts';
import { knownNames } from '../../core/features/tokens/names.ts';
import { semanticTokens as tokensOf } from '../../core/features/tokens/semanticTokens.ts';
import { claimAt } from '../../core/index/dossierIndex.ts';
import { isWithdrawn } from '../../core/rules/gate.ts';
import { positionAt, spanOf } from '../../core/text/lineMap.ts';
import { span } from '../../core/text/span.ts';
import { askedAt, type Context } from '../context.ts';

/** What the pieces of claim lines and of the header are, of the whole file or of a range of it. */
export const semanticTokens =
  (context: Context) =>
  (params: SemanticTokensParams | SemanticTokensRangeParams): SemanticTokens | null => {
    const { textDocument } = params;
    const asked = askedAt(context, { textDocument, position: { line: 0, character: 0 } });
    if (asked?.kind !== 'claim') return null;
    const { name, tree, lines, dossier } = asked;
    const { dossier: claims } = dossier.snapshot;
    const isRetracted = (number: number): boolean => {
      const claim = claimAt(claims, name, number);
      return claim !== undefined && isWithdrawn(claim, claims);
    };
    const within = 'range' in params ? spanOf(lines, params.range) : span(0, tree.text.length);
    const builder = new SemanticTokensBuilder();
    const known = knownNames(dossier.registry?.file.registry);
    for (const { span: at, type, modifiers } of tokensOf(tree, within, known, isRetracted)) {
      const { line, character } = positionAt(lines, at.start);
      const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
      builder.push(line, character, at.end - at.start, TOKEN_TYPES.indexOf(type), bits);
    }
    return builder.build();
  };
