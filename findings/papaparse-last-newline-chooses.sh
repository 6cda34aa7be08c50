#!/usr/bin/env bash
# Papa Parse guesses another separator if a short file of two columns ends with a newline, as files do.
#
# Expected  Columns separated by semicolons, amounts with a decimal comma: the separator that gives each line two columns is the semicolon,
#           with or without a newline at the end.
# Behaves   With the newline the comma is guessed: the empty line at the end lowers the average number of columns by semicolons. The columns of
#           a line with one comma more come in `__parsed_extra`. There is no error. `skipEmptyLines` makes the guess right.
# Seen
#   > semicolons, no newline at the end: ";" {"name":"A","sum":"1,5"}
#   > semicolons, newline at the end: "," {"name;sum":"A;1","__parsed_extra":["5"]}
#   > semicolons, newline at the end, skipEmptyLines: ";" {"name":"A","sum":"1,5"}
#   > tabs, newline at the end: "," {"name\tnote":"A\tx","__parsed_extra":[" y"]}
#   > tabs, newline at the end, skipEmptyLines: "\t" {"name":"A","note":"x, y"}
# Versions  papaparse 5.7.1; Node 20.20.2, 24.21.0
# Matters   Spreadsheets set to Russian or Kazakh write CSV with semicolons and decimal commas. A preview of a whole file is right and that of
#           its first lines wrong, or the other way round. Pass skipEmptyLines, or the separator.
source "$(dirname "$0")/finding.bash"
with papaparse@5.7.1

seen <<'MODULE'
import Papa from 'papaparse';

const SEMICOLONS = 'name;sum\nA;1,5\nB;2,5';
const TABS = 'name\tnote\nA\tx, y\nB\tz, w';
const FILES = [
  ['semicolons, no newline at the end', SEMICOLONS],
  ['semicolons, newline at the end', `${SEMICOLONS}\n`],
  ['semicolons, newline at the end, skipEmptyLines', `${SEMICOLONS}\n`, { skipEmptyLines: true }],
  ['tabs, newline at the end', `${TABS}\n`],
  ['tabs, newline at the end, skipEmptyLines', `${TABS}\n`, { skipEmptyLines: true }],
];
for (const [name, text, options] of FILES) {
  const { data, meta } = Papa.parse(text, { header: true, ...options });
  console.log(`${name}: ${JSON.stringify(meta.delimiter)} ${JSON.stringify(data[0])}`);
}
MODULE
