#!/usr/bin/env bash
# A text's direction, which N3.js 2 reads from RDF 1.2 and JSON-LD 1.1 can hold, is lost between the two in jsonld, in silence.
#
# Expected  jsonld's `fromRDF` takes the quads of N3.js (RDF/JS). A literal that says it runs from right to left becomes a
#           value with "@direction": "rtl", or an error.
# Behaves   N3.js gives `"…"@ar--rtl` as a literal of rdf:dirLangString with a `direction`; `fromRDF` keeps the language and
#           drops the rest, with `rdfDirection` set or not. Sent as text, jsonld refuses the very line that N3.js writes.
#           Back in RDF it is another literal of another type.
# Seen
#   > N3.js reads: ar rtl rdf:dirLangString
#   > jsonld makes: {"@value":"مرحبا","@language":"ar"}
#   > with rdfDirection: {"@value":"مرحبا","@language":"ar"}
#   > and again RDF: "مرحبا"@ar
#   > as text: N-Quads parse error on line 1.
# Versions  n3 2.13.12, jsonld 9.0.0; Node 20.20.2, 24.21.0
# Matters   Kazakh is written from right to left too, in Arabic letters, as are names in the press of its neighbours. Between
#           libraries of different RDF versions count the literals that have a direction, before and after.
source "$(dirname "$0")/finding.bash"
with n3@2.13.12 jsonld@9.0.0

seen <<'MODULE'
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';

const quads = new Parser().parse('<http://example.org/a> <http://schema.org/text> "مرحبا"@ar--rtl .');
const value = (expanded) => JSON.stringify(expanded[0]['http://schema.org/text'][0]);

const [{ object }] = quads;
console.log('N3.js reads:', object.language, object.direction, object.datatype.value.replace(/^.*#/, 'rdf:'));
const document = await jsonld.fromRDF(quads);
console.log('jsonld makes:', value(document));
console.log('with rdfDirection:', value(await jsonld.fromRDF(quads, { rdfDirection: 'i18n-datatype' })));
console.log('and again RDF:', (await jsonld.toRDF(document, { format: 'application/n-quads' })).match(/"\S+/)[0]);
const text = new Writer({ format: 'N-Quads' }).quadsToString(quads);
console.log('as text:', await jsonld.fromRDF(text, { format: 'application/n-quads' }).then(value, (error) => error.message));
MODULE
