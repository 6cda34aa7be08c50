#!/usr/bin/env bash
# Readability takes the speaker of a quotation for the author of the article and removes the name from the text.
#
# Expected  The text of an article keeps who said each quotation. Without a line that names its author an article has none.
# Behaves   The first element whose class (or rel, or itemprop) has to do with authors is the byline, wherever it stands:
#           within a quotation too. The element is taken out: the words stay, their speaker is gone. With another
#           class both stay.
# Seen
#   > class="quote-author": byline "Aigerim Sample, director", speaker in the text: false, her words: true
#   > class="quote-speaker": byline null, speaker in the text: true, her words: true
# Versions  @mozilla/readability 0.6.0, linkedom 0.18.15; Node 20.20.2, 24.21.0
# Matters   Who said it is half of what a graph of the news keeps. Take the byline from the page before Readability reads it,
#           and compare the names in the text with those on the page. (The person is invented.)
source "$(dirname "$0")/finding.bash"
with @mozilla/readability@0.6.0 linkedom@0.18.15

seen <<'MODULE'
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const paragraph = `<p>${'The fund says what it spent on food parcels, on medicine and on grants, and that the list is open to all. '.repeat(4)}</p>`;

for (const name of ['quote-author', 'quote-speaker']) {
  const quotation = `<blockquote><p>No family was left alone.</p><p class="${name}">Aigerim Sample, director</p></blockquote>`;
  const page = `<!doctype html><html><head><title>Aid</title></head><body><article>${paragraph}${quotation}${paragraph}</article></body></html>`;
  const { byline, textContent } = new Readability(parseHTML(page).document).parse();
  const kept = ['Aigerim', 'No family'].map((words) => textContent.includes(words));
  console.log(`class="${name}": byline ${JSON.stringify(byline)}, speaker in the text: ${kept[0]}, her words: ${kept[1]}`);
}
MODULE
