import type { Declaration } from '../claims/dossier.ts';
import { canonicalQuantity, canonicalSpeaker } from '../claims/resolve.ts';
import type { Dossier } from '../index/dossierIndex.ts';
import { resolvePath } from '../index/targets.ts';
import type { LinePart } from '../syntax/linePart.ts';
import { claimOfNumber, markedBy, marksOfNumber, nodeAt } from '../syntax/query.ts';
import type { ClaimFileTree } from '../syntax/tree.ts';
import { numbersAt } from './claimsAt.ts';
import { lineOf, type Place } from './places.ts';

/** What a jump needs to know of the dossier that a file belongs to. */
export interface DefinitionContext {
  /** The file asked about, by the name its dossier knows it under. */
  readonly file: string;
  readonly dossier: Dossier;
  /** Of the dossier's `hasila.yaml`. */
  readonly declarations: readonly Declaration[];
}

/**
 * Where what stands at an offset is laid down: for a mark or marked words their claim lines, for a claim's
 * number or value its words in the article, for a quantity, speaker, outlet, place or scope its declaration,
 * for a reference the claims it points to.
 */
export function definitionAt(tree: ClaimFileTree, offset: number, context: DefinitionContext): Place[] {
  const node = nodeAt(tree, offset);
  switch (node?.kind) {
    case 'mark':
    case 'marked-span':
      return numbersAt(tree, node).flatMap((number) => claimLine(tree, number));
    case 'claim':
      return node.part.part === 'number' || node.part.part === 'value'
        ? marksOfNumber(tree, node.claim.number).map((mark) => ({ kind: 'span', span: markedBy(tree, mark) }))
        : definitionOfPart(tree, node.part, context);
    case 'default':
      return definitionOfPart(tree, node.part, context);
    case 'header':
      return node.field === 'source' ? declared(context, 'outlets', node.value) : [];
    default:
      return [];
  }
}

function definitionOfPart(tree: ClaimFileTree, part: LinePart, context: DefinitionContext): Place[] {
  const { dossier, file } = context;
  switch (part.part) {
    case 'quantity':
      return declared(context, 'quantities', canonicalQuantity(dossier.registry, part.id));
    case 'speaker':
      return declared(context, 'speakers', canonicalSpeaker(dossier.registry, part.id));
    case 'reference':
      return claimLine(tree, part.number);
    case 'target':
      return part.target.kind === 'statement'
        ? statement(dossier, part.target.id)
        : [
            {
              kind: 'claim',
              file: resolvePath(file, part.target.path),
              number: part.target.number,
              part: 'line',
            },
          ];
    case 'name':
      if (part.field === 'statement') return statement(dossier, part.id);
      if (part.field === 'unit') return [];
      return declared(context, part.field === 'place' ? 'places' : 'scopes', part.id);
    default:
      return [];
  }
}

function claimLine(tree: ClaimFileTree, number: number): Place[] {
  const claim = claimOfNumber(tree, number);
  return claim === undefined ? [] : [{ kind: 'span', span: claim.span }];
}

const statement = (dossier: Dossier, id: string): Place[] =>
  [...(dossier.byStatement.get(id) ?? [])].flat().map(lineOf);

const declared = (
  { declarations }: DefinitionContext,
  section: Declaration['section'],
  id: string,
): Place[] =>
  declarations
    .filter((declaration) => declaration.section === section && declaration.id === id)
    .map((declaration) => ({ kind: 'declaration', declaration }));
