import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { canonicalQuantity } from '../../core/claims/resolve.ts';
import { type HoverInput, hoverCard } from '../../core/features/hover.ts';
import { type HoverTarget, hoverTargetAt, quantityDeclaredAt } from '../../core/features/hoverTarget.ts';
import { claimAt } from '../../core/index/dossierIndex.ts';
import { findingsOnClaim } from '../../core/index/findingsByFile.ts';
import { rangeOf } from '../../core/text/lineMap.ts';
import { anchorIn } from '../../session/views.ts';
import { type Asked, askedAt, type Context } from '../context.ts';

/** The card for the claim or quantity at a place. */
export const hover =
  (context: Context) =>
  (params: HoverParams): Hover | null => {
    const asked = askedAt(context, params);
    if (asked === undefined || !context.settingsFor(asked.name).hover) return null;
    const target =
      asked.kind === 'claim'
        ? hoverTargetAt(asked.tree, asked.offset)
        : quantityDeclaredAt(asked.text, asked.offset);
    if (target === undefined) return null;
    const { snapshot, names } = asked.dossier;
    const value = hoverCard({
      dossier: snapshot.dossier,
      names,
      target: inDossier(target, asked),
      at: { uri: params.textDocument.uri, position: params.position },
      findings: snapshot.findings,
      findingsOn: ({ file, claim }) => findingsOnClaim(snapshot.byFile, file, claim.number),
      link: ({ file, claim }) => {
        const anchor = anchorIn(context.session.present(), file, claim.number);
        if (anchor === undefined) return undefined;
        const { line, character } = anchor.figure.start;
        return `${context.uriOf(file)}#L${line + 1},${character + 1}`;
      },
    });
    if (value === undefined) return null;
    return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(asked.lines, target.span) };
  };

function inDossier(target: HoverTarget, { name, dossier }: Asked): HoverInput['target'] {
  const { dossier: claims } = dossier.snapshot;
  if (target.kind === 'quantity') return { quantity: canonicalQuantity(claims.registry, target.id) };
  return {
    claims: target.numbers
      .map((number) => claimAt(claims, name, number))
      .filter((claim) => claim !== undefined),
  };
}
