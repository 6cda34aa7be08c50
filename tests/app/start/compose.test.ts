import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../../src/base/config.ts';
import { ROOT } from '../../support/run.ts';

const read = (file: string) => readFileSync(resolve(ROOT, file), 'utf8');
const Compose = z.object({
  services: z.object({
    database: z.object({
      image: z.string(),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      healthcheck: z.object({ test: z.array(z.string()) }),
    }),
    server: z.object({
      build: z.string(),
      environment: z.record(z.string(), z.string()),
      ports: z.array(z.string()),
      stop_grace_period: z.string().regex(/^\d+s$/),
      depends_on: z.object({ database: z.object({ condition: z.string() }) }),
    }),
  }),
  volumes: z.record(z.string(), z.unknown()),
});
const { services, volumes } = Compose.parse(parse(read('docker-compose.yml')));
const { database, server } = services;
const dockerfile = read('Dockerfile').replaceAll('\\\n', '').split('\n');
const instructions = (name: string) => dockerfile.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

test('the server waits for a healthy database, and knows its user, password and name', () => {
  const { POSTGRES_USER: user, POSTGRES_PASSWORD: password, POSTGRES_DB: name } = database.environment;
  const url = new URL(server.environment['DATABASE_URL'] ?? '');
  expect([url.protocol, url.hostname, url.port]).toEqual(['postgres:', 'database', '5432']);
  expect([url.username, url.password, url.pathname]).toEqual([user, password, `/${name}`]);
  expect(server.depends_on.database.condition).toBe('service_healthy');
  expect(database.healthcheck.test).toEqual(['CMD', 'pg_isready', '--host=127.0.0.1', `--username=${user}`, `--dbname=${name}`]);
  expect(server.ports).toEqual(['4000:4000']);
});

test('the server has time to answer what was asked before it is killed', () => {
  const { shutdownTimeoutMs, shutdownDelayMs } = readConfig({});
  expect(Number.parseInt(server.stop_grace_period, 10) * 1_000).toBeGreaterThanOrEqual(shutdownTimeoutMs + shutdownDelayMs + 5_000);
});

test('the database holds Kazakh, and lives in a volume where Postgres 18 keeps its data', () => {
  expect(database.image).toBe('postgres:18');
  expect(database.environment['POSTGRES_INITDB_ARGS']).toBe('--locale-provider=builtin --locale=C.UTF-8 --encoding=UTF8');
  const [volume, path] = database.volumes[0]?.split(':') ?? [];
  expect(path).toBe('/var/lib/postgresql');
  expect(volumes).toHaveProperty(volume ?? '');
});

test('the image holds what the server needs, from outside only what is let through', () => {
  const copied = instructions('COPY')
    .filter((line) => !line.startsWith('--from'))
    .flatMap((line) => line.split(' ').slice(0, -1));
  const copiedOnce = [...new Set(copied)].sort();
  expect(copiedOnce).toEqual(['explorer', 'explorer/package.json', 'package-lock.json', 'package.json', 'schema', 'seeds', 'src']);
  for (const path of copied) expect(existsSync(resolve(ROOT, path)), path).toBe(true);
  const ignored = read('.dockerignore')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const [first, ...others] = ignored;
  expect(first).toBe('*');
  expect(others.filter((line) => line.startsWith('!'))).toEqual(copiedOnce.filter((path) => !path.includes('/')).map((path) => `!${path}`));
  expect(others.filter((line) => !line.startsWith('!'))).toEqual(['explorer/dist']);
  expect(instructions('RUN')).toEqual([
    'npm pkg delete workspaces devDependencies && npm install --omit=optional --no-audit --no-fund',
    'npm ci --omit=dev',
    'node src/main.ts build',
  ]);
});

test('the image runs Node 24 itself, not as root, open to other containers, and tells its health', () => {
  expect(instructions('FROM').map((line) => line.split(' ')[0])).toEqual(['node:24-slim', 'node:24-slim', 'node:24-slim']);
  expect(instructions('USER')).toEqual(['node']);
  expect(instructions('CMD')).toEqual(['["node", "--max-semi-space-size=8", "src/main.ts"]']);
  expect(instructions('ENV').join(' ')).toContain('HOST=0.0.0.0');
  expect(instructions('HEALTHCHECK').join(' ')).toContain('/ready');
});
