/* What is used of it, also where it is not installed: the checks of the whole repository do without the peers. */
declare module 'postgraphile' {
  import type { Server } from 'node:http';
  export interface Serving {
    addTo(server: Server): Promise<void>;
  }
  export interface Instance {
    createServ(kind: object): Serving;
    getSchemaResult(): Promise<unknown>;
  }
  export function postgraphile(preset: Readonly<Record<string, unknown>>): Instance;
}
declare module 'postgraphile/adaptors/pg' {
  export function makePgService(options: { readonly connectionString: string; readonly schemas: readonly string[] }): object;
}
declare module 'postgraphile/grafserv/node' {
  export const grafserv: object;
}
declare module 'postgraphile/presets/amber' {
  export const PostGraphileAmberPreset: object;
}
declare module 'postgraphile-plugin-connection-filter' {
  export const PostGraphileConnectionFilterPreset: object;
}
