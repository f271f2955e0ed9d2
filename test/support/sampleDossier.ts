/** A small dossier with a conflict of nearly every kind, for tests of what is told about it. */
export const SAMPLE: ReadonlyMap<string, string> = new Map([
  [
    'hasila.yaml',
    `quantities:
  attack.axes: {label: {en: Axes of attack, ar: محاور الهجوم}, kind: fact, unit: axis}
  killed.total:
    label: {en: People killed, ar: القتلى}
    kind: cumulative
    unit: person
    parts: [killed.isis, killed.security, killed.civilians]
  killed.isis: {label: {en: Fighters killed}, kind: cumulative, unit: person}
  killed.security: {label: {en: Security forces killed}, kind: cumulative, unit: person}
  killed.civilians: {label: {en: Civilians killed}, kind: cumulative, unit: person}
  escaped: {label: {en: Escaped}, kind: level, unit: person}
  wave: {label: {en: Height of the wave}, kind: fact, unit: m}
  shelter: {label: {en: In the shelter}, kind: level, unit: person}
speakers:
  sdf: {label: {en: SDF, ar: قسد}, party: sdf}
  asayish: {label: {en: Asayish}, party: sdf}
  amaq: {label: {en: Amaq, ar: أعماق}}
  monitor: {label: {en: Monitor}}
  reports: {anonymous: true}
outlets:
  outlet-000: {label: {en: Outlet 000}}
  outlet-003: {label: {en: Outlet 003}}
`,
  ],
  [
    '000.claim',
    `---
source: outlet-000
published: 2022-01-22
---
They came from [three][^1] sides. [Four][^2] civilians died, [five][^3] in all.
[136][^4] died: [84][^5], [45][^6] and [seven][^7]. Over [200][^8], it claims. [Seven][^9] metres. [800][^10] fled.
[100][^11] are in there. [150][^12] died.
[^1]: attack.axes 3 @sdf
[^2]: killed.civilians 4 on 2022-01-21
[^3]: killed.civilians 5 on 2022-01-21
[^4]: killed.total >=136 @monitor on 2022-01-24 sum [^5][^6][^7]
[^5]: killed.isis 84 @monitor on 2022-01-24
[^6]: killed.security 45 @monitor on 2022-01-24
[^7]: killed.civilians 7 @monitor on 2022-01-24
[^8]: killed.security >200 @amaq on 2022-01-24 stmt s1
[^9]: wave 7
[^10]: escaped >800 @amaq on 2022-01-21
[^11]: shelter 100 @sdf
[^12]: killed.isis 150 @asayish on 2022-01-24
`,
  ],
  [
    '003.claim',
    `---
source: outlet-003
published: 2022-01-23
---
From [four][^1] sides. [Dozens][^2] died, [40][^3] says the monitor. [23 feet][^4]. [800][^5] fled, [140][^6] died.
[50][^7] families are in there. [99][^8] died, [30][^9] and [20][^10]. [80][^11] died.
[^1]: attack.axes 4 @amaq
[^2]: killed.security tens @amaq on 2022-01-24 stmt s1
[^3]: killed.security 40 @monitor on 2022-01-31
[^4]: wave 23 unit ft
[^5]: escaped 800 @amaq on 2022-01-21
[^6]: killed.total 140 @reports on 2022-01-24
[^7]: shelter 50 unit family @amaq on 2022-01-22
[^8]: killed.total 99 @sdf on 2022-01-30 sum [^9][^10]
[^9]: killed.isis 30 @sdf on 2022-01-30
[^10]: killed.civilians 20 @sdf on 2022-01-30
[^11]: killed.isis 80 @sdf on 2022-01-24
`,
  ],
]);
