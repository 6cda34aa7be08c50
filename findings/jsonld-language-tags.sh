#!/usr/bin/env bash
# jsonld gives the same statement two canonical forms: from JSON-LD its language tag is in lower case, from N-Quads it is not.
#
# Expected  Canonicalization (RDFC-1.0) is there so that equal graphs give equal bytes, to be hashed or signed. Upper and lower
#           case make no difference between language tags.
# Behaves   `canonize` of JSON-LD writes kk-cyrl-kz, and of N-Quads with the same tag kk-Cyrl-KZ. Quads that are read into
#           JSON-LD and written again have gone from one to the other: the hash of a file is not that of its copy.
# Seen
#   > from JSON-LD: "Қор"@kk-cyrl-kz
#   > from N-Quads: "Қор"@kk-Cyrl-KZ
#   > from N-Quads by way of JSON-LD: "Қор"@kk-cyrl-kz
#   > equal hashes: false
# Versions  jsonld 9.0.0; Node 20.20.2, 24.21.0
# Matters   A language with a script in its tag (kk-Cyrl, kk-Latn) is what a graph in Kazakh has. Write tags in lower case on
#           both ways, and hash what came out of one of them only.
source "$(dirname "$0")/finding.bash"
with jsonld@9.0.0

seen <<'MODULE'
import { createHash } from 'node:crypto';
import jsonld from 'jsonld';

const quads = '<http://example.org/fund> <http://schema.org/name> "Қор"@kk-Cyrl-KZ .\n';
const document = { '@id': 'http://example.org/fund', 'http://schema.org/name': { '@value': 'Қор', '@language': 'kk-Cyrl-KZ' } };

const name = (canonical) => canonical.match(/"Қор"\S+/)[0];
const hash = (canonical) => createHash('sha256').update(canonical).digest('hex');

const ofDocument = await jsonld.canonize(document);
const ofQuads = await jsonld.canonize(quads, { inputFormat: 'application/n-quads' });
const there = await jsonld.fromRDF(quads, { format: 'application/n-quads' });
console.log('from JSON-LD:', name(ofDocument));
console.log('from N-Quads:', name(ofQuads));
console.log('from N-Quads by way of JSON-LD:', name(await jsonld.canonize(there)));
console.log('equal hashes:', hash(ofDocument) === hash(ofQuads));
MODULE
