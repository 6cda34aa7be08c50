import { badInput } from '../base/errors.ts';
import { ID_ALLOWED, parseId } from '../base/id.ts';
import { respondRefusal } from '../http/refusal.ts';
import { redirect } from '../http/response.ts';
import type { Handler } from '../http/route.ts';

const PATH = '/id/';

const STATED = 'predicate certainty validFrom { edtf } validTo { edtf } evidence { certainty sentence { id gloss } }';
const QUERY = `{
  node(id: "ID") {
    id
    ... on Entity { kind slug label statements(direction: BOTH) { totalCount nodes { id subject { id label } object { id label } ${STATED} } } }
    ... on Statement { subject { id label } object { id label } quantity { amount comparator unit } ${STATED} }
    ... on Article { slug title url published { edtf } sentences { nodes { id gloss } } }
    ... on Evidence { quote voice certainty recordedAt retractedAt statement { id subject { id label } predicate object { id label } } sentence { id gloss } }
    ... on Revision { at operation account reason about: article { id slug } counts { kind action count } changes { nodes { kind action entity { id label } statement { id } article { id } } } }
    ... on Sentence { number gloss article { id slug } states: statements { id subject { id label } object { id label } ${STATED} } }
  }
}
`;

/** The address of anything with an id, as exports have it, leads to what it names. */
export const redirectToNode: Handler = ({ url }) => {
  const id = url.pathname.slice(PATH.length);
  return parseId(id)
    ? redirect(`/graphql?query=${encodeURIComponent(QUERY.replace('ID', id))}`)
    : respondRefusal(badInput('id', id, ID_ALLOWED));
};
