import { githubReport } from '../../core/report/github.ts';
import { jsonReport, toJson } from '../../core/report/json.ts';
import type { Report } from '../../core/report/report.ts';
import { sarifReport } from '../../core/report/sarif.ts';
import { textReport } from '../../core/report/text.ts';
import { atLeast } from '../../core/rules/codes.ts';
import type { Mode } from '../../core/rules/mode.ts';
import { buildReport } from '../buildReport.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import type { FailOn, Severities } from '../options.ts';
import { fromFirst, fromHere, namesOf } from '../paths.ts';
import { tellGaps } from '../tellGaps.ts';
import { print, progressBar, styleFor } from '../terminal.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export interface CheckOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly failOn: FailOn;
  readonly rule?: Severities;
  readonly mode: Mode;
}

/** `check [PATH…]`: the findings of all dossiers under the paths. Returns the exit status. */
export async function checkCommand(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const names = namesOf(paths, io);
  const severities = options.rule ?? new Map();
  const bar = progressBar(io);
  const loaded = await load(names, io.files, {
    severities,
    mode: options.mode,
    keepTrees: false,
    progress: bar.step,
  });
  bar.end();
  const display = options.format === 'json' ? await fromFirst(names, io) : fromHere(io);
  const report = buildReport(loaded, display, options.mode);
  tellGaps(loaded, io);
  print(formatted(report, options.format, io), io);
  return statusOf(report, options.failOn);
}

function formatted(report: Report, format: CheckOptions['format'], io: Io): string {
  switch (format) {
    case 'text':
      return textReport(report, styleFor(io));
    case 'json':
      return jsonReport(report);
    case 'sarif':
      return toJson(sarifReport(report, io.version));
    case 'github':
      return githubReport(report);
  }
}

/** 2 where something was not checked, 1 where a finding that stands is loud enough, else 0. */
export function statusOf({ skipped, findings }: Report, failOn: FailOn): number {
  if (skipped.length > 0) return 2;
  if (failOn === 'never') return 0;
  return findings.some(({ severity, acknowledged }) => acknowledged === null && atLeast(severity, failOn))
    ? 1
    : 0;
}
