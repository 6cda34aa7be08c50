#!/usr/bin/env bash
# edtf takes the first third of a year for five months, so that May lies in two thirds, and seasons for quarters.
#
# Expected  EDTF level 2 divides a year into quadrimesters of four months: 37 is January to April, 38 May to August,
#           39 September to December. Spring, summer, autumn, winter (21 to 24) have no months in the standard, so that
#           they have no bounds, or wide ones; the winter of 2020 can end in 2021.
# Behaves   37 lasts until the end of May and 38 until the end of September: a day in May or September is covered by two
#           of the three. Spring is exactly January to March, and winter exactly October to December.
# Seen
#   > 2020-37 2020-01-01 2020-05-31
#   > 2020-38 2020-05-01 2020-09-30
#   > 2020-39 2020-09-01 2020-12-31
#   > 15 May 2020 is in 2020-37, 2020-38
#   > spring 2020-01-01 2020-03-31 covers 15 April: false
#   > winter 2020-10-01 2020-12-31 covers 15 January 2021: false
# Versions  edtf 4.11.1; Node 20.20.2, 24.21.0
# Matters   Accounts are given by thirds of a year, and "in spring" is said of April. Take the bounds of EDTF's numbers
#           above 20 from a table of your own.
source "$(dirname "$0")/finding.bash"
with edtf@4.11.1

seen <<'MODULE'
import edtf from 'edtf';

const bounds = (date) => [date.min, date.max].map((moment) => new Date(moment).toISOString().slice(0, 10)).join(' ');
const thirds = ['2020-37', '2020-38', '2020-39'];

for (const third of thirds) console.log(third, bounds(edtf(third)));
console.log('15 May 2020 is in', thirds.filter((third) => edtf(third).covers(edtf('2020-05-15'))).join(', '));
console.log('spring', bounds(edtf('2020-21')), 'covers 15 April:', edtf('2020-21').covers(edtf('2020-04-15')));
console.log('winter', bounds(edtf('2020-24')), 'covers 15 January 2021:', edtf('2020-24').covers(edtf('2021-01-15')));
MODULE
