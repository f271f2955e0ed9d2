import type { Verdict } from '../../../server/src/lsp/protocol.ts';
import { SIGNS } from './looks.ts';
import type { Sort } from './state.ts';
import type { Strings } from './strings.ts';

/** One of several, with what it chooses before it. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <label class="control">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as T)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Switch({
  label,
  on,
  onChange,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label class="control">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** Text of a file, kept apart from what is around it and in its own direction. */
export const Text = ({ children }: { readonly children: string }) => <bdi dir="auto">{children}</bdi>;

/** A verdict as a sign; its words are for who does not see it. */
export function Sign({ verdict, strings }: { readonly verdict: Verdict; readonly strings: Strings }) {
  return (
    <span
      class={`sign ${verdict}`}
      role="img"
      aria-label={strings.verdicts[verdict]}
      title={strings.verdicts[verdict]}
    >
      {SIGNS[verdict]}
    </span>
  );
}

/** How a column of a table is sorted, for `aria-sort`. */
export const ariaSort = (column: string, sort: Sort | undefined): 'ascending' | 'descending' | 'none' =>
  sort?.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending';

/** Which way a column is sorted; nothing where it is not. */
export const SortArrow = ({ column, sort }: { readonly column: string; readonly sort: Sort | undefined }) => (
  <span aria-hidden="true">{sort?.column !== column ? '' : sort.descending ? ' ▾' : ' ▴'}</span>
);

/** Buttons that copy or save. */
export function Exports({
  label,
  actions,
}: {
  readonly label: string;
  readonly actions: readonly (readonly [label: string, act: () => void])[];
}) {
  return (
    <fieldset class="exports" aria-label={label}>
      {actions.map(([text, act]) => (
        <button key={text} type="button" class="quiet" onClick={act}>
          {text}
        </button>
      ))}
    </fieldset>
  );
}
