#!/usr/bin/env bash
# transliteration writes the Kazakh letter ә as @, so that a slug has lost it and two names become one.
#
# Expected  A letter of a living language becomes a letter or two. Әлия is Aliya or Äliya; it has an A.
# Behaves   Ә and ә become "@", and `slugify` throws such signs away: Әлия and Лия get the same slug, Әсет becomes set.
#           Ғ, Қ, Ң and Ұ bring an apostrophe, which cuts a slug in two, while Ү, Ө and І are plain letters.
# Seen
#   > Әлия @liya liya
#   > Лия Liya liya
#   > Әсет @set set
#   > Сәуле S@ule s-ule
#   > Ұлан U'lan u-lan
#   > Үміт Umit umit
# Versions  transliteration 2.6.1; Node 20.20.2, 24.21.0
# Matters   Slugs are made of names to be keys and addresses: two people meet in one, and nothing says so. any-ascii 0.3.3
#           gives Aliya; here names are folded by tables of our own.
source "$(dirname "$0")/finding.bash"
with transliteration@2.6.1

seen <<'MODULE'
import { slugify, transliterate } from 'transliteration';

for (const name of ['Әлия', 'Лия', 'Әсет', 'Сәуле', 'Ұлан', 'Үміт']) console.log(name, transliterate(name), slugify(name));
MODULE
