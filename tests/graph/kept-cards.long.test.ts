import { test } from 'vitest';
import { raceCards } from '../support/card-race.ts';

test('an entity that another process has just changed is never shown as it was, ten thousand times', { timeout: 1_200_000 }, () =>
  raceCards(10_000),
);
