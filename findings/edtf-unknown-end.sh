#!/usr/bin/env bash
# edtf compares an interval with an unknown end as if it ended with the year 1969, and one with an unknown start as if it began in 1970.
#
# Expected  `1960/` began in 1960 and ended nobody knows when (EDTF level 1). Whether it covers a later year cannot be said:
#           `covers` answers the same for each of them, or throws.
# Behaves   `max` of an unknown end is null (as `min` of an unknown start), and the library's own `covers` and `compare`
#           put it into < and >=, where null is 0, the first moment of 1970. So the answer changes there, in silence.
#           With `..` (open) in place of the blank the bounds are infinite and all is well.
# Seen
#   > 1960/   covers 1965: true, 1975: false
#   > 1960/.. covers 1965: true, 1975: true
#   > /2004   covers 1950: false, 1980: true
#   > ../2004 covers 1950: true, 1980: true
#   > /1950   begins later than 1940: true
# Versions  edtf 4.11.1; Node 20.20.2, 24.21.0
# Matters   Someone appointed in 1960 who left nobody knows when is what archives and news are full of. Look for null
#           before asking edtf to compare; here the first and the last possible day are our own.
source "$(dirname "$0")/finding.bash"
with edtf@4.11.1

seen <<'MODULE'
import edtf from 'edtf';

for (const [text, ...years] of [['1960/', '1965', '1975'], ['1960/..', '1965', '1975'], ['/2004', '1950', '1980'], ['../2004', '1950', '1980']]) {
  console.log(text.padEnd(7), 'covers', years.map((year) => `${year}: ${edtf(text).covers(edtf(year))}`).join(', '));
}
console.log('/1950   begins later than 1940:', edtf('/1950').compare(edtf('1940')) === 1);
MODULE
