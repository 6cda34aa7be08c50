const ADJECTIVE = /^(.{3,}?)(?:[лдт]ық|[лдт]ік)(?:тар|тер)?$/u;

/** The name of the place that a Kazakh adjective or word for its people is made of: Қазақстан of қазақстандық. Null for other words. */
export const findKazakhAdjectiveBase = (word: string): string | null => ADJECTIVE.exec(word)?.[1] ?? null;
