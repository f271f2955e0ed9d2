import type { Severity } from '../text/problem.ts';
import type { Report, ReportedFinding } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * A report as workflow commands of GitHub Actions, which show findings beside the lines of a change. Acknowledged
 * ones are left out. Format: docs.github.com, "Workflow commands for GitHub Actions".
 */
export const githubReport = (report: Report): string =>
  [
    ...report.findings.filter(({ acknowledged }) => acknowledged === null).map(command),
    ...report.skipped.map(
      ({ file, reason }) => `::warning file=${property(file)}::${data(`Not checked: ${reason}`)}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');

function command({ code, severity, message, claims }: ReportedFinding): string {
  const { file, range } = claims[0]!;
  const place = {
    file,
    line: range.start.line + 1,
    endLine: range.end.line + 1,
    col: range.start.character + 1,
    endColumn: range.end.character + 1,
    title: code,
  };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(message)}`;
}

const data = (text: string): string => text.replace(/[%\r\n]/g, percent);
const property = (text: string): string => text.replace(/[%\r\n:,]/g, percent);
const percent = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
