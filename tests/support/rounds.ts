/** How many rounds of a random test are in its short form, of those of `npm run test:long`. */
const SHORT = 1 / 8;

/** The rounds of a random test whose full form takes over 20 seconds: all of them in `npm run test:long`, an eighth in `npm test`. */
export const countRounds = (full: number): number => (process.env['ROUNDS'] === 'all' ? full : Math.ceil(full * SHORT));
