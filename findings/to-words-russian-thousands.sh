#!/usr/bin/env bash
# to-words counts Russian thousands in the masculine, and knows one plural of them.
#
# Expected  A thousand is feminine in Russian and has three forms: одна тысяча, две тысячи, пять тысяч. 2,000 is две тысячи, 21,000 двадцать одна
#           тысяча, 32,000 тридцать две тысячи.
# Behaves   The numeral before it is masculine (один, два), and from 21 on the form is always that of five and more.
# Seen
#   > 1000: Тысяча
#   > 2000: Два Тысячи
#   > 21000: Двадцать Один Тысяч
#   > 32000: Тридцать Два Тысяч
#   > 2000000: Два Миллиона
# Versions  to-words 5.7.0 (locale ru-RU); Node 20.20.2, 24.21.0
# Matters   Amounts in words stand in contracts and payment orders, where they go before the digits. Nobody who writes Russian writes these, and a
#           reader of such words that knows the language's forms does not find them. As a judge of number words it is wrong, not the one judged.
source "$(dirname "$0")/finding.bash"
with to-words@5.7.0

seen <<'MODULE'
import { ToWords } from 'to-words';

const russian = new ToWords({ localeCode: 'ru-RU' });
for (const number of [1_000, 2_000, 21_000, 32_000, 2_000_000]) console.log(`${number}: ${russian.convert(number)}`);
MODULE
