#!/usr/bin/env bash
# @extractus/feed-extractor reads titles of feeds as numbers: 007 becomes 7.
#
# Expected  A title is a text. What the feed gives is what comes out, as the type says: `title?: string`.
# Behaves   What looks like a number, hexadecimal or with an exponent too, is turned into one and back into a text. Descriptions likewise.
#           Numbers of more than 15 digits stay as they are.
# Seen
#   > "007" becomes "7"
#   > "2026.10" becomes "2026.1"
#   > "1e5" becomes "100000"
#   > "0x1F" becomes "31"
#   > "+7" becomes "7"
#   > "112" becomes "112"
#   > "12345678901234567890" becomes "12345678901234567890"
#   > with parseTagValue false, "007" stays "007"
# Versions  @extractus/feed-extractor 8.0.3; Node 20.20.2, 24.21.0
# Matters   Titles of films, numbers of lines and of documents, dates such as 2026.10 change, and with them every fingerprint and the search for
#           what was read before. `xmlParserOptions: { parseTagValue: false }` keeps them.
source "$(dirname "$0")/finding.bash"
with @extractus/feed-extractor@8.0.3

seen <<'MODULE'
import { extractFromXml } from '@extractus/feed-extractor';

const readTitle = (title, options) =>
  extractFromXml(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://example.org</link><description>News</description>
    <item><title>${title}</title><link>https://example.org/1</link></item></channel></rss>`,
    options,
  ).entries[0].title;
for (const title of ['007', '2026.10', '1e5', '0x1F', '+7', '112', '12345678901234567890'])
  console.log(`${JSON.stringify(title)} becomes ${JSON.stringify(readTitle(title))}`);
console.log(`with parseTagValue false, "007" stays ${JSON.stringify(readTitle('007', { xmlParserOptions: { parseTagValue: false } }))}`);
MODULE
