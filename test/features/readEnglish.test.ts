import { describe, expect, test } from 'vitest';
import { figuresOf, type Row } from '../support/figures.ts';

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  numbers: [
    ['seven civilians', 'count 7'],
    ['twenty-five thousand three hundred people', 'count 25300'],
    ['a hundred and five houses', 'count 105'],
    ['1,234,567 votes', 'count 1234567'],
    ['2.5 million residents and 4.5m people', 'count 2500000', 'count 4500000'],
    ['half a million children, half a dozen cars', 'count 500000', 'count 6'],
    ['a million and a half refugees', 'count 1500000'],
    ['two and a half thousand tents', 'count 2500'],
    ['one hundred thousand, five hundred and twenty tents', 'count 100520'],
    ['they counted two thousand, five of them twice', 'count 2000', 'count 5'],
    ['ninety-nine point nine', 'count 99.9'],
    ['three million 200 thousand tents, 3 million 200 thousand poles', 'count 3200000', 'count 3200000'],
    ['five and three quarters', 'count 5.75'],
    ['12.345.678 ballots, 12.345 on average', 'count 12345678', 'count 12.345'],
    ['1.2M followers, 5M', 'count 1200000', 'count 5000000'],
    ['pupils, up from 4.1m', 'count 4100000'],
    ['minus seven', 'count -7'],
    ['-1.2', 'count -1.2'],
    ['- 7 sheep', 'count 7'],
    ['a couple', 'count 2'],
    ['fifteen hundred sheep and two dozen goats', 'count 1500', 'count 24'],
  ],
  hedges: [
    ['at least 136 people', 'count >=136'],
    ['some 300 fighters', 'count ~300'],
    ['up to 90 men', 'count <=90'],
    ['nearly 4,000 and just over 4,000', 'count <~4000', 'count >~4000'],
    ['more than a hundred', 'count >100'],
    ['fewer than 50 buses', 'count <50'],
    ['no fewer than 100 trucks', 'count >=100'],
    ['200 or more', 'count >=200'],
    ['≥ 200 tents, ~50, <= 30 huts', 'count >=200', 'count ~50', 'count <=30'],
    ['just under 20', 'count <~20'],
    ['the unions say 40 members left', 'count 40'],
    ['12 people at least', 'count >=12'],
    ['dozens', 'count tens'],
    ['a few hundred inmates', 'count hundreds'],
    ['twin bombs', 'count 2'],
    ['tens of thousands, hundreds of thousands', 'count >=20000', 'count >=200000'],
    ['dozens, possibly hundreds, of men', 'count tens..hundreds'],
    ['several villages and a number of farms', 'count some', 'count some'],
    ['a couple of hundred people', 'count 200'],
    ['300-odd houses and 200+ barns', 'count ~300', 'count >=200'],
  ],
  ranges: [
    ['between 10 and 15 people', 'count 10..15'],
    ['60 to 90 fighters', 'count 60..90'],
    ['10 to 15 thousand', 'count 10000..15000'],
    ['two or three cars', 'count 2..3'],
    ['10–15 men', 'count 10..15'],
    ['The toll rose from 60 to 90', 'count 60', 'count 90'],
  ],
  shares: [
    ['most of the dead', 'share most'],
    ['half of the houses', 'share half'],
    ['two-thirds of the town, a quarter of it', 'share 66.7%', 'share 25%'],
    ['12% of them and 15 per cent', 'percent 12%', 'percent 15%'],
    ['one in five children', 'ratio 20%'],
    ['53 of the 98 wounded', 'count 53', 'count 98'],
  ],
  singulars: [
    ['The blast killed a child and two men', 'count 1', 'count 2'],
    ['A man was shot', 'count 1'],
    ['A car bomb went off', 'count 1'],
    ['one person died', 'count 1'],
    ['He bought a house'],
  ],
};

for (const [kind, rows] of Object.entries(TABLES)) {
  describe(kind, () => {
    test.each(rows)('%s', (text, ...figures) => expect(figuresOf(text, 'en')).toEqual(figures));
  });
}
