import type { Look } from './looks.ts';

/** The marks of the chart, around 0,0 and about ten pixels wide. */
const PATHS: Readonly<Record<string, string>> = {
  circle: 'M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0Z',
  square: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
  triangle: 'M0 -5.5L5 4H-5Z',
  diamond: 'M0 -6L4 0L0 6L-4 0Z',
  star: 'M0 -6L1.4 -1.9L5.7 -1.9L2.2 0.7L3.5 4.9L0 2.3L-3.5 4.9L-2.2 0.7L-5.7 -1.9L-1.4 -1.9Z',
  wye: 'M1.6 0.9V5H-1.6V0.9L-5.1 -1.1L-3.5 -3.9L0 -1.9L3.5 -3.9L5.1 -1.1Z',
  cross: 'M-5 -1.7H-1.7V-5H1.7V-1.7H5V1.7H1.7V5H-1.7V1.7H-5Z',
  hexagon: 'M2.6 -4.5L5.2 0L2.6 4.5H-2.6L-5.2 0L-2.6 -4.5Z',
};

/** The colour and shape of a side, beside its name. */
export const Swatch = ({ look }: { readonly look: Look }) => (
  <svg class="swatch" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d={PATHS[String(look.symbol)] ?? PATHS.circle} fill={look.colour} />
  </svg>
);
