/** What a piece of a claim line or of the header is, in words that editors know, so that every theme has a colour for it. */
export const TOKEN_TYPES = [
  ...(['label', 'variable', 'number', 'enumMember', 'function', 'namespace', 'type', 'event'] as const),
  ...(['keyword', 'string', 'comment'] as const),
] as const;

/**
 * What a grammar cannot tell: the dossier does not declare the name, it is another name of something declared, it is
 * nobody in particular, or the claim was taken back.
 */
export const TOKEN_MODIFIERS = ['undeclared', 'alias', 'anonymous', 'retracted'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
