import { commands, Disposable } from 'vscode';

/** What runs for each command, by the command's name. What it is given comes from anywhere. */
type Handlers = Readonly<Record<string, (...given: never[]) => unknown>>;

/** Registers commands until it is disposed of. */
export const registerHandlers = (handlers: Handlers): Disposable =>
  Disposable.from(
    ...Object.entries(handlers).map(([command, handler]) =>
      commands.registerCommand(command, handler as (...given: unknown[]) => unknown),
    ),
  );
