import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../../src/app/command/commands.ts';
import { SETTINGS } from '../../../src/base/config.ts';
import { createNewHome, type Home } from '../../support/home.ts';
import { pickCases } from '../../support/rounds.ts';
import { ROOT } from '../../support/run.ts';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')));

let home: Home;
beforeAll(async () => {
  home = await createNewHome();
});
afterAll(() => home.remove());

/** Also where nothing could start. */
const help = (...args: string[]) => home.command(args, { PORT: 'wrong' });

describe.concurrent('--help', () => {
  test.each(pickCases(Object.entries(COMMANDS), 6, 'help'))(
    '%s says how it is called, with an example',
    async (name, { operands, example = '' }) => {
      const { code, stdout, stderr } = await help(name, '--help');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const call = name === 'serve' ? 'npm start' : `npm run ${name}`;
      expect(stdout.split('\n')[0]).toBe(
        `Usage: ${[call, ...(operands.length > 0 ? ['--'] : []), ...operands.map((one) => one.name)].join(' ')}`,
      );
      for (const operand of operands) expect(stdout).toMatch(new RegExp(`^  ${operand.name.replace(/[[\].]/g, '\\$&')} +\\S`, 'm'));
      expect(stdout).toMatch(/^ {2}(-h, )?--help {2}Show this help$/m);
      expect(stdout).toContain(`\n  ${call}${example && ` -- ${example}`}\n`);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
    },
  );

  test('alone it lists every command and every setting', async () => {
    const { code, stdout } = await help('--help');
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS))
      expect(stdout).toMatch(name === 'serve' ? /^ {2}npm start /m : new RegExp(`^  npm run ${name} `, 'm'));
    for (const { name } of SETTINGS) expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    expect(await help('-h')).toEqual(await help('help'));
  });
});

test('npm has a script for every command', () => {
  const called = Object.entries(scripts).flatMap(([name, script]) => {
    const [, command] = /^(?:exec )?node (?:--\S+ )*src\/main\.ts ?(\w*)$/.exec(script) ?? [];
    return command === undefined ? [] : [[name, command || 'serve']];
  });
  expect(Object.fromEntries(called)).toMatchObject(
    Object.fromEntries(Object.keys(COMMANDS).map((name) => [name === 'serve' ? 'start' : name, name])),
  );
});
