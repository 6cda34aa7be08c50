export type MaybePromise<T> = T | Promise<T>;

/** Goes on at once with a value that is there already: a promise for each value of each row takes longer than what is done with it. */
export const passOn = <T, Result>(value: MaybePromise<T>, work: (value: T) => Result): Result | Promise<Awaited<Result>> =>
  value instanceof Promise ? (value.then(work) as Promise<Awaited<Result>>) : work(value); // `then` awaits the result
