#!/usr/bin/env bash
# wikibase-sdk makes one thing of an office that ended nobody knows when and of one that has not ended.
#
# Expected  Wikidata says of an end of office: a time, `somevalue` (it has ended, when is not known) or `novalue` (it has no
#           end). The last two are opposites and stay apart in "simplified" claims.
# Behaves   With `keepQualifiers` both become an empty list. A position whose holder is `somevalue` is gone from the list
#           altogether, like one that was never stated. A year alone (precision 9) becomes the first moment of its January.
#           The options `keepSnaktypes`, `somevalueValue`, `novalueValue` and `timeConverter` bring each back.
# Seen
#   > end in 1953 [{"value":"Q1","qualifiers":{"P582":["1953-01-01T00:00:00.000Z"]}}]
#   > end unknown [{"value":"Q1","qualifiers":{"P582":[]}}]
#   > no end      [{"value":"Q1","qualifiers":{"P582":[]}}]
#   > held by somebody, with nothing said of it: []
# Versions  wikibase-sdk 11.6.6; Node 20.20.2, 24.21.0
# Matters   Whoever imports offices as they come makes holders of today out of those who left long ago, and anniversaries
#           on the first of January.
source "$(dirname "$0")/finding.bash"
with wikibase-sdk@11.6.6

seen <<'MODULE'
import { simplifyClaims } from 'wikibase-sdk';

const item = (id) => ({ type: 'wikibase-entityid', value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id } });
const year = {
  type: 'time',
  value: { time: '+1953-00-00T00:00:00Z', timezone: 0, before: 0, after: 0, precision: 9, calendarmodel: 'http://www.wikidata.org/entity/Q1985727' },
};
const office = { snaktype: 'value', property: 'P39', datatype: 'wikibase-item', datavalue: item('Q1') };

function claims(mainsnak, end) {
  const qualifiers = end && { P582: [{ property: 'P582', datatype: 'time', hash: 'h', ...end }] };
  return { P39: [{ type: 'statement', id: 'Q2$1', rank: 'normal', mainsnak, qualifiers }] };
}
for (const [name, end] of [
  ['end in 1953', { snaktype: 'value', datavalue: year }],
  ['end unknown', { snaktype: 'somevalue' }],
  ['no end     ', { snaktype: 'novalue' }],
]) {
  console.log(name, JSON.stringify(simplifyClaims(claims(office, end), { keepQualifiers: true }).P39));
}
const unknown = { snaktype: 'somevalue', property: 'P39', datatype: 'wikibase-item' };
console.log('held by somebody, with nothing said of it:', JSON.stringify(simplifyClaims(claims(unknown)).P39));
MODULE
