import { MarkdownString, workspace } from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';
import { hoverCommands } from '../../server/src/lsp/protocol.ts';

/**
 * Shows the server's hover unless the user switched it off. Of the links in it only our own read-only commands
 * work, whatever text of other people found its way into it.
 */
export const provideHover: NonNullable<HoverMiddleware['provideHover']> = async (
  document,
  position,
  token,
  next,
) => {
  if (!workspace.getConfiguration('hasila', document).get('hover.enabled', true)) return undefined;
  const hover = await next(document, position, token);
  for (const content of hover?.contents ?? [])
    if (content instanceof MarkdownString) content.isTrusted = { enabledCommands: hoverCommands };
  return hover;
};
