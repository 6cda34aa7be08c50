/** Words of the ontology that the database holds and nobody brings any more. Filled at start, before the schema is made of them. */
export const DEPRECATED_WORDS = new Set<string>();
