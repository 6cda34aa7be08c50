import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/base/config.ts';
import { findFreePort } from '../support/port.ts';
import { until } from '../support/process.ts';
import { ROOT } from '../support/run.ts';

const DEPLOY = resolve(ROOT, 'deploy');
const read = (file: string) => readFileSync(join(DEPLOY, file), 'utf8');
const has = (program: string) => spawnSync(program, ['-v']).error === undefined;

const Service = z.object({
  environment: z.record(z.string(), z.coerce.string()).optional(),
  volumes: z.array(z.string()).default([]),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform((all) => Object.keys(all))]).default([]),
  stop_grace_period: z.string().optional(),
  deploy: z.object({ replicas: z.number() }).optional(),
});
const compose = z
  .object({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(read('docker-compose.yml'), { merge: true }));

test('services wait for services that there are, and mount what there is', () => {
  for (const [name, { depends_on, volumes }] of Object.entries(compose.services)) {
    for (const other of depends_on) expect(compose.services, `${name} waits for ${other}`).toHaveProperty(other);
    for (const volume of volumes) {
      const [from = ''] = volume.split(':');
      if (from.startsWith('.')) expect(existsSync(join(DEPLOY, from)), volume).toBe(true);
      else expect(compose.volumes, volume).toHaveProperty(from);
    }
  }
});

test('the servers write through the pool of the primary, and read each standby through a pool of its own', () => {
  const { server } = compose.services;
  const config = readConfig({ ...server?.environment });
  const hostOf = (url = '') => new URL(url).hostname;
  const databaseOf = (url?: string) => compose.services[hostOf(url)]?.environment?.['DB_HOST'];
  expect(databaseOf(config.databaseUrl)).toBe('primary');
  expect(config.replicaUrls.map(databaseOf)).toEqual(['standby-1', 'standby-2']);
  expect(config.isPooled).toBe(true);
  expect(Number.parseInt(server?.stop_grace_period ?? '', 10) * 1_000).toBeGreaterThan(
    config.shutdownDelayMs + config.shutdownTimeoutMs + 5_000,
  );
  const prometheus = parse(read('prometheus.yml'));
  expect(prometheus.scrape_configs[0].dns_sd_configs[0].port).toBe(config.metricsPort);
});

test('the pools of all servers fit into the connections of the database', () => {
  const { server } = compose.services;
  const [, most] = /max_connections=(\d+)/.exec(read('docker-compose.yml')) ?? [];
  const pool = Number(compose.services['pool-primary']?.environment?.['DEFAULT_POOL_SIZE']);
  expect(pool).toBeGreaterThanOrEqual(readConfig({}).pool * (server?.deploy?.replicas ?? 0));
  expect(pool).toBeLessThan(Number(most));
  expect(read('standby.sh')).toContain(`max_connections=${most}`);
});

test('every metric of an alert is one that the server has', () => {
  const source = ['gauges.ts', 'metrics.ts', 'process-metrics.ts'].map((file) =>
    readFileSync(resolve(ROOT, 'src/app/telemetry', file), 'utf8'),
  );
  const asked = new Set(
    read('alerts.yml')
      .match(/\bshezhire_[a-z_]+/g)
      ?.map((name) => name.replace(/_count$/, '')),
  );
  expect(asked.size).toBeGreaterThan(5);
  for (const name of asked)
    expect(
      source.some((text) => text.includes(`'${name}'`)),
      name,
    ).toBe(true);
});

test.skipIf(!has('promtool'))('Prometheus takes its settings and the alerts (skipped without promtool)', async () => {
  const { stdout } = await promisify(execFile)('promtool', ['check', 'config', join(DEPLOY, 'prometheus.yml')]);
  expect(stdout).toMatch(/SUCCESS: \d+ rules found/);
});

test.each(['standby.sh', 'allow-standbys.sh'])('bash takes %s', async (file) => {
  expect(await promisify(execFile)('bash', ['-n', join(DEPLOY, file)])).toEqual({ stdout: '', stderr: '' });
});

/** Starts a server behind the proxy. */
async function startBehind(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts nginx with our settings, but for the port, the servers, and the name service that only the network of the compose file has. */
async function startProxy(servers: readonly number[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-nginx-'));
  const port = await findFreePort();
  const lines = read('nginx.conf')
    .replace(/^.*resolver .*$/m, '')
    .replace(/^.*server server:4000 resolve;.*$/m, servers.map((one) => `server 127.0.0.1:${one};`).join(' '))
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr warn;\n${lines.replace('http {', 'http { access_log off;')}`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  onTestFinished(async () => {
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    if (child.exitCode === null) await ended;
    await rm(folder, { recursive: true });
  });
  await until(
    'nginx has started or ended',
    async () => child.exitCode !== null || (await readFile(join(folder, 'pid'), 'utf8').catch(() => '')) !== '',
  );
  if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`);
  return `http://127.0.0.1:${port}`;
}

test.skipIf(!has('nginx'))(
  'the proxy names the client, asks another server where one stops, and holds no event back (skipped without nginx)',
  async () => {
    const seen: string[] = [];
    let release = () => {};
    const stopping = await startBehind((request, response) => {
      seen.push(`${request.method} stopping`);
      response.writeHead(503).end();
    });
    const serving = await startBehind((request, response) => {
      seen.push(`${request.method} ${request.headers.host} ${request.headers['x-forwarded-for']}`);
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('first\n\n');
      release = () => void response.end('last\n\n');
    });
    const url = await startProxy([stopping, serving]);
    for (let nth = 0; nth < 4; nth += 1) {
      const { status, body } = await fetch(url, { headers: { 'x-forwarded-for': '10.0.0.1' } });
      expect(status).toBe(200);
      const reader = (body ?? new ReadableStream()).getReader();
      expect(new TextDecoder().decode((await reader.read()).value)).toBe('first\n\n'); // before there is a last one
      release();
      expect(new TextDecoder().decode((await reader.read()).value)).toBe('last\n\n');
    }
    expect(seen).toContain(`GET ${new URL(url).host} 127.0.0.1`);
    expect(seen.filter((line) => line.includes('10.0.0.1'))).toEqual([]);
  },
);
