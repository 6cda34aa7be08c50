#!/usr/bin/env bash
# PostGraphile 5 makes no schema at all where a table is the plural of an enum, as a table of statuses with their type is.
#
# Expected  Types and tables of a Postgres schema may be called payment_status (an enum) and payment_statuses (the table of what was when). PostGraphile names
#           one of them otherwise, or leaves one out with a warning, and serves the rest.
# Behaves   A table is called by its singular, so that both are PaymentStatus, and the whole schema fails: no table is served. The table alone and the enum
#           with a table of another name are fine. An `enumType` inflector that adds a word mends it.
# Seen
#   > enum payment_status, table payment_statuses: no schema, names conflict: PaymentStatus
#   > enum payment_state, table payment_statuses: PaymentStatus is an object, PaymentState an enum
#   > enum payment_status, table payment_statuses, with an inflector: PaymentStatus is an object, PaymentStatusEnum an enum
# Versions  postgraphile 5.1.5, Postgres 18.4; Node 20.20.2, 24.21.0
# Matters   A column's enum and a table of its history are a common pair. A migration that adds the one stops the whole API at its next start.
#           Set the inflector before there is such a pair.
source "$(dirname "$0")/finding.bash"
source "$(dirname "$0")/postgres.bash"
with_postgres postgraphile@5.1.5 postgres@3.4.9
make_cluster primary
start_cluster primary 5432

seen <<'MODULE'
import postgres from 'postgres';
import { makeSchema } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const sql = postgres({ host: process.env.SOCKETS, port: 5432, user: 'postgres', database: 'postgres', max: 1 });
const OTHER_NAME = {
  name: 'OtherNamePlugin',
  version: '1.0.0',
  inflection: { replace: { enumType: (previous, _options, ...args) => `${previous(...args)}Enum` } },
};

async function nameTypes(schema, plugins) {
  const preset = {
    extends: [PostGraphileAmberPreset],
    plugins,
    pgServices: [
      makePgService({ connectionString: `postgres://postgres@localhost:5432/postgres?host=${process.env.SOCKETS}`, schemas: [schema] }),
    ],
  };
  try {
    const types = (await makeSchema(preset)).schema.getTypeMap();
    const kinds = ['PaymentStatus', 'PaymentState', 'PaymentStatusEnum'].filter((name) => types[name]);
    return kinds.map((name) => `${name} ${types[name].constructor.name === 'GraphQLEnumType' ? 'an enum' : 'is an object'}`).join(', ');
  } catch (error) {
    const text = `${error.message} ${error.cause?.message ?? ''} ${(error.errors ?? []).map(({ message }) => message).join(' ')}`;
    return `no schema, names conflict: ${/PaymentStatus/.exec(text)?.[0] ?? text}`;
  }
}

async function show(schema, enumName, plugins = []) {
  await sql.unsafe(`create schema ${schema}; create type ${schema}.${enumName} as enum ('PLANNED', 'PAID');
    create table ${schema}.payment_statuses (id int primary key, status ${schema}.${enumName} not null)`);
  const title = `enum ${enumName}, table payment_statuses${plugins.length > 0 ? ', with an inflector' : ''}`;
  console.log(`${title}: ${await nameTypes(schema, plugins)}`);
}
await show('one', 'payment_status');
await show('two', 'payment_state');
await show('three', 'payment_status', [OTHER_NAME]);
await sql.end();
process.exit();
MODULE
