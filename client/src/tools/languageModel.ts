import type { CancellationToken, Disposable } from 'vscode';

/**
 * What VS Code has for tools of language models since 1.95, as far as it is used here. An older one, and other editors on
 * its base, do without; the types that this extension is built with are those of the oldest that it runs in.
 */
export interface ToolHost {
  register(name: string, tool: LanguageModelTool): Disposable;
  /** The result of a tool, in parts. */
  result(texts: readonly string[]): ToolResult;
}

export interface LanguageModelTool {
  prepareInvocation(options: { readonly input: unknown }): { readonly invocationMessage: string };
  invoke(options: Invocation, token: CancellationToken): Promise<ToolResult>;
}

export interface Invocation {
  readonly input: unknown;
  readonly tokenizationOptions?: { readonly tokenBudget: number };
}

/** The editor's own object, which is only handed on. */
export type ToolResult = { readonly content: readonly unknown[] };

interface SinceToolsCame {
  readonly lm?: { registerTool?(name: string, tool: LanguageModelTool): Disposable };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => ToolResult;
  readonly LanguageModelTextPart?: new (value: string) => unknown;
}

/** The tools of an editor, given what it offers extensions; `undefined` where it knows none. */
export function toolHost(editor: object): ToolHost | undefined {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: TextPart } = editor as SinceToolsCame;
  if (typeof lm?.registerTool !== 'function' || Result === undefined || TextPart === undefined)
    return undefined;
  return {
    register: (name, tool) => lm.registerTool!(name, tool),
    result: (texts) => new Result(texts.map((text) => new TextPart(text))),
  };
}
