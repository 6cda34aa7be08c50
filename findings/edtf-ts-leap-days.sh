#!/usr/bin/env bash
# @edtf-ts/core lets a 29 February of an unknown year begin and end on 1 March, of years that have no such day.
#
# Expected  `20XX-02-29` is the leap day of some year from 2000 to 2099. Its earliest day is 2000-02-29, its latest 2096-02-29.
# Behaves   The bounds are the day in the first and in the last year of the mask, whether these have it or not: JavaScript's Date turns the day
#           that is not there into 1 March. With `XXXX` the first year is 1900, because years below 100 mean the 20th century to Date.
# Seen
#   > 20XX-02-29: 2000-02-29 to 2099-03-01
#   > 200X-02-29: 2000-02-29 to 2009-03-01
#   > 19XX-02-29: 1900-03-01 to 1999-03-01
#   > XXXX-02-29: 1900-03-01 to 9999-03-01
# Versions  @edtf-ts/core 0.4.2; Node 20.20.2, 24.21.0
# Matters   A filter for March finds what happened in February, and one for that very day misses it. Years before 1900 are left out.
#           Compute the bounds from the years that the mask allows.
source "$(dirname "$0")/finding.bash"
with @edtf-ts/core@0.4.2

seen <<'MODULE'
import { parse } from '@edtf-ts/core';

const toDay = (date) => date.toISOString().slice(0, 10);
for (const text of ['20XX-02-29', '200X-02-29', '19XX-02-29', 'XXXX-02-29']) {
  const { min, max } = parse(text, 1).value;
  console.log(`${text}: ${toDay(min)} to ${toDay(max)}`);
}
MODULE
