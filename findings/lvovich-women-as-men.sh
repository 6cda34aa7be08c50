#!/usr/bin/env bash
# lvovich declines women's Kazakh names as men's, though it is told the gender, and declines their surnames with them.
#
# Expected  A woman's name that ends in a consonant is not declined in Russian, and neither is her surname of such an ending. `gender: 'female'`
#           is passed, so that nothing has to be guessed: dative Жанар Ахмет.
# Behaves   The gender is guessed anew from the first name and the guess wins: Жанару Ахмету. The answer says `gender: 'male'`, or null where
#           first name and surname disagree. Names that it happens to know stay as they are.
# Seen
#   > Жанар Ахмет: Жанару Ахмету, male
#   > Маржан Абай: Маржану Абаю, male
#   > Гульнар Сатова: Гульнару Сатовой, null
#   > Айгерим Ахмет: Айгерим Ахмет, female
#   > Мадина Ахмет: Мадине Ахмет, female
# Versions  lvovich 2.1.0; Node 20.20.2, 24.21.0
# Matters   Forms of a name are made to find it in Russian texts, and letters are addressed with them. The forms of a man are made for a woman, and
#           hers are missing. Decline women's names in consonants yourself, or use petrovich, which keeps to the gender it is given.
source "$(dirname "$0")/finding.bash"
with lvovich@2.1.0

seen <<'MODULE'
import lvovich from 'lvovich';

for (const [first, last] of [['Жанар', 'Ахмет'], ['Маржан', 'Абай'], ['Гульнар', 'Сатова'], ['Айгерим', 'Ахмет'], ['Мадина', 'Ахмет']]) {
  const dative = lvovich.incline({ first, last, gender: 'female' }, 'dative');
  console.log(`${first} ${last}: ${dative.first} ${dative.last}, ${dative.gender}`);
}
MODULE
