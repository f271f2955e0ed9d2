import { type Node, parseSync } from 'oxc-parser';
import type { Source } from './phrases.ts';

/** Words in a source file that a reader would get in English, whatever their language. */
export interface RawString {
  readonly text: string;
  readonly line: number;
}

/** Of what is shown to people: properties of what the editor is given, and attributes of pages. */
const SHOWN =
  /^(?:title|label|detail|description|tooltip|placeholder|prompt|message|text|openLabel|saveLabel|validationMessage|refused|reason|alt|aria-label|headline|summary|caption)$/i;
/** Functions that show what they are given. */
const SHOWING =
  /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|tell|createWebviewPanel|appendText|appendMarkdown|report|refuse|refusal)$/;
/** Functions that take words and give the reader's, or that write for those who look into the log. */
const AT_HOME = /^(?:t|say|error|warn|info|debug|trace|log|logError|Error|TypeError)$/;

/** Words: at least two letters, once the names of icons and what is filled in are left out. */
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/\$\([\w~-]+\)/g, ''));
/** A sentence or a part of one, wherever it stands. */
const isSentence = (text: string): boolean => /\p{L}{2,}[,.:;]? \p{L}{2,}/u.test(text);

/**
 * The strings with words in them that stand where people are shown something, and sentences that stand anywhere, but
 * for what goes through `l10n.t` or `say`, and for the log.
 */
export function rawStrings({ name, text }: Source): RawString[] {
  const found: RawString[] = [];
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  const pending: { readonly node: Node; readonly shown: boolean }[] = [
    { node: parseSync(name, text).program, shown: false },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, shown } = next;
    const words = wordsOf(node);
    if (words !== undefined && (isSentence(words) || (shown && hasWords(words))))
      found.push({ text: words, line: lineOf(node.start) });
    for (const child of childrenOf(node, shown)) pending.push(child);
  }
  return found.sort((a, b) => a.line - b.line);
}

function wordsOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateElement') return node.value.cooked ?? undefined;
  if (node.type === 'JSXText') return /\p{L}{2}/u.test(node.value) ? `${node.value} is shown` : undefined;
  return undefined;
}

function childrenOf(node: Node, shown: boolean): { node: Node; shown: boolean }[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAnnotation':
    case 'TSTypeParameterInstantiation':
      return [];
    case 'TaggedTemplateExpression':
      return AT_HOME.test(nameOf(node.tag)) ? [] : all(node, shown);
    case 'CallExpression':
    case 'NewExpression': {
      const callee = nameOf(node.callee);
      if (AT_HOME.test(callee)) return [];
      const showing = SHOWING.test(callee);
      return [
        { node: node.callee, shown: false },
        ...node.arguments.map((one) => ({ node: one, shown: showing })),
      ];
    }
    case 'Property':
      return [{ node: node.value, shown: SHOWN.test(nameOf(node.key)) }];
    case 'JSXAttribute':
      return node.value === null || /^(?:class|className|style)$/.test(nameOf(node.name))
        ? []
        : [{ node: node.value, shown: SHOWN.test(nameOf(node.name)) }];
    case 'AssignmentExpression':
      return [
        { node: node.left, shown: false },
        { node: node.right, shown: shown || SHOWN.test(nameOf(node.left)) },
      ];
    case 'ConditionalExpression':
      return [
        { node: node.test, shown: false },
        { node: node.consequent, shown },
        { node: node.alternate, shown },
      ];
    // What is compared is shown to nobody.
    case 'BinaryExpression':
      return node.operator === '+' ? all(node, shown) : [];
    case 'MemberExpression':
      return all(node, false);
    default:
      return all(node, shown);
  }
}

function nameOf(node: Node): string {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return node.name;
    case 'Literal':
      return String(node.value);
    case 'MemberExpression':
      return nameOf(node.property);
    default:
      return '';
  }
}

const all = (node: Node, shown: boolean): { node: Node; shown: boolean }[] =>
  Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'type' in value)
    .map((child) => ({ node: child, shown }));
