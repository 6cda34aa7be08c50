import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { CURRENCIES, CURRENCY_CODES } from '../../schema/currencies.ts';
import { printFiles } from '../../src/app/command/printed.ts';

const ROOT = resolve(import.meta.dirname, '../..');

test.each(Object.entries(await printFiles()))('%s is what the code prints (else: npm run print)', (file, text) => {
  expect(readFileSync(resolve(ROOT, file), 'utf8')).toBe(text);
});

test('the migrations are what the tables say (else: npm run migration -- --name what-changed)', () => {
  const out = execFileSync(process.execPath, [resolve(ROOT, 'node_modules/drizzle-kit/bin.cjs'), 'generate', '--name', 'stale'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(out).toContain('nothing to migrate');
});

test('every public name is described', () => {
  const missing: string[] = [];
  const look = (name: string, thing: { readonly description?: string | null | undefined }) => {
    if (!thing.description?.trim()) missing.push(name);
  };
  const types = Object.values(buildSchema(readFileSync(resolve(ROOT, 'schema/schema.graphql'), 'utf8')).getTypeMap());
  for (const type of types.filter(({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name))) {
    look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name}:)`, arg);
      }
    }
  }
  expect(missing).toEqual([]);
});

test('the currencies are those of Intl, with a label in each language', () => {
  expect(CURRENCY_CODES).toEqual(expect.arrayContaining(Intl.supportedValuesOf('currency')));
  const labels = Object.entries(CURRENCIES).flatMap(([code, texts]) => Object.values(texts).map((label) => ({ code, label })));
  expect(labels.length).toBe(CURRENCY_CODES.length * 3);
  expect(labels.filter(({ code, label }) => label === code)).toEqual([]);
});
