import { expect } from 'vitest';
import type { Ended } from '../../support/run.ts';

/** Expects a refusal as users are to see it: one plain line that names the fix, and no stack. */
export function expectOneLine({ code, stdout, stderr }: Ended, line: RegExp): void {
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd()).not.toContain('\n');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
}
