#!/usr/bin/env bash
# csv-parse casts a code such as 0x10 to 0, and long ids to their neighbors.
#
# Expected  `cast: true` makes numbers of what is one, and leaves what is none a text. 0x10 is 16 as Number() reads it, or a text. An id of 16 digits
#           that no number of JavaScript can hold stays a text, as Papa Parse leaves it.
# Behaves   Whether it is a number is asked one way and its value is read another way: 0x10, 0b11 and 0o7 become 0. Ids beyond 2^53 are rounded.
# Seen
#   > "0x10" becomes 0 (Papa Parse: "0x10")
#   > "0b11" becomes 0 (Papa Parse: "0b11")
#   > "0o7" becomes 0 (Papa Parse: "0o7")
#   > "9007199254740993" becomes 9007199254740992 (Papa Parse: "9007199254740993")
#   > "007" becomes 7 (Papa Parse: 7)
#   > "1_000" becomes "1_000" (Papa Parse: "1_000")
# Versions  csv-parse 7.0.3, papaparse 5.7.1; Node 20.20.2, 24.21.0
# Matters   Tables of registers hold ids, codes and hashes. Two of them become one, or zero, before anybody has looked. Read tables as text, and
#           cast columns by name.
source "$(dirname "$0")/finding.bash"
with csv-parse@7.0.3 papaparse@5.7.1

seen <<'MODULE'
import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';

for (const value of ['0x10', '0b11', '0o7', '9007199254740993', '007', '1_000']) {
  const [[cast]] = parse(`${value}\n`, { cast: true });
  const [[other]] = Papa.parse(value, { dynamicTyping: true, delimiter: ',' }).data;
  console.log(`${JSON.stringify(value)} becomes ${JSON.stringify(cast)} (Papa Parse: ${JSON.stringify(other)})`);
}
MODULE
