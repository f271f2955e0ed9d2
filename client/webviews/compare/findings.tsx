import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type {
  ComparedClaim,
  ComparisonResult,
  ConflictOverview,
} from '../../../server/src/lsp/viewProtocol.ts';
import { Text } from './controls.tsx';
import type { Shared } from './parts.ts';
import { keyOf } from './points.ts';
import { numberIn } from './strings.ts';

/** So many of each are told at once; the others on request. */
const FIRST = 8;
const FIRST_GRADES = 3;

/** What is best supported, what adds up and what does not, and what was found: in words. */
export function Findings({
  comparison: { grades, sums, conflicts, found, claims },
  shared,
}: {
  readonly comparison: NonNullable<ComparisonResult>;
  readonly shared: Shared;
}) {
  const { strings } = shared;
  const reasons = useMemo(() => [...new Set(grades.map(({ reason }) => reason))].reverse(), [grades]);
  const byKey = useMemo(() => new Map(claims.map((claim) => [keyOf(claim), claim])), [claims]);
  return (
    <div class="findings">
      <Told title={strings.conflictsTitle} items={conflicts} count={found} strings={strings}>
        {(conflict) => <Conflict key={conflict.id} conflict={conflict} claims={byKey} shared={shared} />}
      </Told>
      <Told title={strings.supportedTitle} items={reasons} first={FIRST_GRADES} strings={strings}>
        {(reason) => (
          <li key={reason} dir="auto">
            {reason}
          </li>
        )}
      </Told>
      <Told title={strings.sumsTitle} items={sums} strings={strings}>
        {({ text, holds }) => (
          <li key={text} class={holds ? '' : 'fails'} dir="auto">
            <span class="hidden">{holds ? strings.holds : strings.fails}: </span>
            {text}
          </li>
        )}
      </Told>
    </div>
  );
}

/** A list with its heading, or nothing where there is nothing in it. What is folded away is made when it is unfolded. */
function Told<T>({
  title,
  items,
  count = items.length,
  first = FIRST,
  strings,
  children,
}: {
  readonly title: string;
  readonly items: readonly T[];
  /** How many there are in all, where `items` are the first of them. */
  readonly count?: number;
  readonly first?: number;
  readonly strings: Shared['strings'];
  readonly children: (item: T) => ComponentChild;
}) {
  const [isOpen, setOpen] = useState(false);
  const rest = items.slice(first);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>{items.slice(0, first).map(children)}</ul>
      {rest.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{strings.showing(`+${numberIn(strings, rest.length)}`, numberIn(strings, count))}</summary>
          {isOpen && <ul>{rest.map(children)}</ul>}
        </details>
      )}
      {items.length < count && (
        <p class="aside">{strings.moreFindings(numberIn(strings, count - items.length))}</p>
      )}
    </section>
  );
}

function Conflict({
  conflict: { label, severity, message, acknowledged, claims: places },
  claims,
  shared: { host, strings },
}: {
  readonly conflict: ConflictOverview;
  /** By their keys. */
  readonly claims: ReadonlyMap<string, ComparedClaim>;
  readonly shared: Shared;
}) {
  const verdict = acknowledged !== undefined ? 'agrees' : SIGNS[severity].verdict;
  return (
    <li class="finding">
      <span class={`sign ${verdict}`} aria-hidden="true">
        {acknowledged !== undefined ? '✓' : SIGNS[severity].sign}
      </span>
      <div>
        <p dir="auto">{message}</p>
        <p class="aside">
          {label}
          {acknowledged !== undefined && (
            <>
              {' · '}
              {strings.acknowledged}: <Text>{acknowledged}</Text>
            </>
          )}
          {places.map((place) => {
            const claim = claims.get(keyOf(place));
            if (claim === undefined) return null;
            const { uri, number, range } = place;
            return (
              <span key={keyOf(place)}>
                {' · '}
                <button
                  type="button"
                  class="link"
                  onClick={() => host.send({ kind: 'open', claim: { uri, number, range } })}
                >
                  <Text>{claim.figure}</Text> <Text>{claim.speaker ?? claim.outlet}</Text>
                </button>
              </span>
            );
          })}
        </p>
      </div>
    </li>
  );
}

const SIGNS = {
  error: { sign: '✗', verdict: 'error' },
  warning: { sign: '✗', verdict: 'conflict' },
  info: { sign: '≈', verdict: 'differs' },
  hint: { sign: '·', verdict: 'none' },
} as const;
