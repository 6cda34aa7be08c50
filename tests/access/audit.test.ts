import { expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const AUDIT = `query ($filter: AuditFilter, $after: String) { audit(filter: $filter, first: 3, after: $after) { totalCount pageInfo { endCursor hasNextPage }
  nodes { action code reason requestId account { name } subject { name } revision { id } } } }`;

async function open() {
  const database = await freshDatabase();
  const [admin, contributor, reader] = await Promise.all([
    makeAccount(database, 'ADMIN'),
    makeAccount(database, 'CONTRIBUTOR'),
    makeAccount(database, 'READER'),
  ]);
  return { ...clientOf({ database }), admin, contributor, reader };
}

test('the audit has revisions, acts about accounts and refused attempts, newest first', async () => {
  const { ask, admin, contributor } = await open();
  await ask(`mutation { setRole(id: "${contributor.id}", role: CURATOR, reason: "promoted") { account { role } } }`, {}, admin.withKey);
  await ask(`mutation { setRole(id: "${contributor.id}", role: ADMIN) { account { role } } }`, {}, contributor.withKey);
  await ask(`mutation { setRole(id: "${contributor.id}", role: ADMIN) { account { role } } }`);
  const { data } = await ask(AUDIT, {}, contributor.withKey);
  const act = { action: 'setRole', reason: null, requestId: 'test', subject: null, revision: null };
  expect(data.audit.nodes).toEqual([
    { ...act, code: 'UNAUTHENTICATED', account: null },
    { ...act, code: 'FORBIDDEN', account: { name: contributor.name } },
    { ...act, code: null, reason: 'promoted', account: { name: admin.name }, subject: { name: contributor.name } },
  ]);
  const { data: next } = await ask(AUDIT, { after: data.audit.pageInfo.endCursor }, contributor.withKey);
  expect(next.audit.nodes.at(-1)).toMatchObject({ action: 'INGEST', code: null, account: { name: 'ingest' }, revision: { id: 'R1' } });
  const { data: refused } = await ask(
    AUDIT,
    { filter: { isRefused: true, account: [contributor.id], action: ['setRole'] } },
    contributor.withKey,
  );
  expect(refused.audit.totalCount).toBe(1);
});

test('readers do not see it, and a dry run leaves no trace', async () => {
  const { ask, admin, reader } = await open();
  expect((await ask(AUDIT, {}, reader.withKey)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', allowed: 'CONTRIBUTOR' });
  expect((await ask(AUDIT)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  await ask(`mutation { setRole(id: "${reader.id}", role: ADMIN, dryRun: true) { account { role } } }`, {}, admin.withKey);
  const { data } = await ask(AUDIT, { filter: { action: ['setRole'] } }, admin.withKey);
  expect(data.audit.totalCount).toBe(0);
});

test('attempts without an account cannot fill the audit', async () => {
  const { ask, admin } = await open();
  for (let nth = 0; nth < 40; nth += 1) await ask('mutation { setRole(id: "U1", role: ADMIN) { account { role } } }');
  const { data } = await ask(AUDIT, { filter: { isRefused: true } }, admin.withKey);
  expect(data.audit.totalCount).toBe(30);
});
