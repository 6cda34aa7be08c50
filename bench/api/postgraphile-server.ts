/* PostGraphile as its users start it, on DATABASE_URL, with two choices: relations without an index of their own are there, and lists can be filtered. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

/** The table `event_statuses` and the enum `event_status` would have one name. */
const EnumNamePlugin = {
  name: 'EnumNamePlugin',
  version: '1.0.0',
  inflection: {
    replace: {
      enumType: (previous: ((...args: unknown[]) => string) | undefined, _options: unknown, ...args: unknown[]) =>
        `${previous?.(...args)}Enum`,
    },
  },
};

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [EnumNamePlugin],
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  schema: { connectionFilterRelations: true },
  pgServices: [makePgService({ connectionString: process.env['DATABASE_URL'] ?? '', schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
await instance.getSchemaResult();
server.listen(0, '127.0.0.1', () => {
  console.log(`listens at http://127.0.0.1:${(server.address() as AddressInfo).port}/`); // it listens at a port
});
process.once('SIGTERM', () => process.exit(0));
