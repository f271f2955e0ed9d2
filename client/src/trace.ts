import { EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';

/**
 * The log as the language client's trace channel. The client traces only while its channel's level is Trace,
 * which an extension cannot set; so this one answers with what `hasila.trace.server` says instead.
 */
export function traceChannel(log: LogOutputChannel): LogOutputChannel {
  const level = () =>
    workspace.getConfiguration('hasila').get('trace.server', 'off') === 'off'
      ? LogLevel.Info
      : LogLevel.Trace;
  const changed = new EventEmitter<LogLevel>();
  const subscription = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('hasila.trace.server')) changed.fire(level());
  });
  return {
    ...log,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: changed.event,
    trace: (message: string) => log.info(message),
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}
