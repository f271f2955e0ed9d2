import type { ComponentChild } from 'preact';
import type { ComparisonResult, ConflictOverview } from '../../../server/src/lsp/viewProtocol.ts';
import { Text } from './controls.tsx';
import type { Shared } from './parts.ts';
import { keyOf } from './points.ts';
import { numberIn } from './strings.ts';

type Comparison = NonNullable<ComparisonResult>;

/** So many of each are told at once; the others on request. */
const FIRST = 8;
const FIRST_GRADES = 3;

/** What is best supported, what adds up and what does not, and what was found: in words. */
export function Findings({
  grades,
  sums,
  conflicts,
  claims,
  shared,
}: Pick<Comparison, 'grades' | 'sums' | 'conflicts' | 'claims'> & { readonly shared: Shared }) {
  const { strings } = shared;
  const reasons = [...new Set(grades.map(({ reason }) => reason))];
  return (
    <div class="findings">
      {conflicts.length > 0 && (
        <Told title={strings.conflictsTitle} count={conflicts.length} strings={strings}>
          {conflicts.map((conflict) => (
            <Conflict key={conflict.id} conflict={conflict} claims={claims} shared={shared} />
          ))}
        </Told>
      )}
      {reasons.length > 0 && (
        <Told title={strings.supportedTitle} count={reasons.length} first={FIRST_GRADES} strings={strings}>
          {reasons.reverse().map((reason) => (
            <li key={reason} dir="auto">
              {reason}
            </li>
          ))}
        </Told>
      )}
      {sums.length > 0 && (
        <Told title={strings.sumsTitle} count={sums.length} strings={strings}>
          {sums.map(({ text, holds }) => (
            <li key={text} class={holds ? '' : 'fails'} dir="auto">
              <span class="hidden">{holds ? strings.holds : strings.fails}: </span>
              {text}
            </li>
          ))}
        </Told>
      )}
    </div>
  );
}

function Told({
  title,
  count,
  first = FIRST,
  strings,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly first?: number;
  readonly strings: Shared['strings'];
  readonly children: ComponentChild[];
}) {
  const rest = children.slice(first);
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children.slice(0, first)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{strings.showing(`+${numberIn(strings, rest.length)}`, numberIn(strings, count))}</summary>
          <ul>{rest}</ul>
        </details>
      )}
    </section>
  );
}

/** Ways to so many claims of one finding; the table has them all. */
const WAYS = 6;

function Conflict({
  conflict: { label, severity, message, acknowledged, claims: places },
  claims,
  shared: { host, strings },
}: {
  readonly conflict: ConflictOverview;
  readonly claims: Comparison['claims'];
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
          {places.slice(0, WAYS).map((place) => {
            const claim = claims.find((one) => keyOf(one) === keyOf(place));
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
