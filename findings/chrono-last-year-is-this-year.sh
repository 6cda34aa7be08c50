#!/usr/bin/env bash
# chrono reads "in May of last year" as May of this year, in Russian without a word about the rest.
#
# Expected  «в мае прошлого года», written in June 2026, is May 2025. The parser knows «в прошлом году» and "last year" by themselves.
# Behaves   The month is read alone and gets the year of the reference date. In Russian the rest of the phrase is no part of any result. In
#           English it is a second result of its own, a day a year ago. The year is not certain, as it is not for "in May" alone.
# Seen
#   > ru в прошлом году: [в прошлом году] 2025
#   > ru в мае прошлого года: [в мае] 2026-05
#   > ru в сентябре прошлого года: [в сентябре] 2026-09
#   > ru 15 мая прошлого года: [15 мая] 2026-05-15
#   > ru в мае следующего года: [в мае] 2026-05
#   > en in May of last year: [May of] 2026-05, [last year] 2025
#   > en May 15 last year: [May 15] 2026-05-15, [last year] 2025
# Versions  chrono-node 2.10.3; Node 20.20.2, 24.21.0
# Matters   News dates what was before by the year of its publication. Each such date comes out a year late, the second one in the list even
#           in the future. Look at what follows a month before its year is taken.
source "$(dirname "$0")/finding.bash"
with chrono-node@2.10.3

seen <<'MODULE'
import * as chrono from 'chrono-node';

const PUBLISHED = new Date('2026-06-10T12:00:00Z');
const PHRASES = [
  ['ru', 'в прошлом году'],
  ['ru', 'в мае прошлого года'],
  ['ru', 'в сентябре прошлого года'],
  ['ru', '15 мая прошлого года'],
  ['ru', 'в мае следующего года'],
  ['en', 'in May of last year'],
  ['en', 'May 15 last year'],
];
for (const [lang, phrase] of PHRASES) {
  const results = chrono[lang].parse(phrase, PUBLISHED).map(({ text, start }) => {
    const parts = ['year', 'month', 'day'].filter((part) => part === 'year' || start.isCertain(part));
    return `[${text.trim()}] ${parts.map((part) => String(start.get(part)).padStart(2, '0')).join('-')}`;
  });
  console.log(`${lang} ${phrase}: ${results.join(', ')}`);
}
MODULE
