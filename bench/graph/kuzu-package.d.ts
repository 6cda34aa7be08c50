/* What is used of it, also where it is not installed: the checks of the whole repository do without the peers. */
declare module 'kuzu' {
  export type Row = Readonly<Record<string, unknown>>;
  export interface QueryResult {
    getAllSync(): Row[];
    close(): void;
  }
  export interface PreparedStatement {
    isSuccess(): boolean;
    getErrorMessage(): string;
  }
  export class Database {
    constructor(path: string);
    close(): Promise<void>;
  }
  export class Connection {
    constructor(database: Database);
    query(statement: string): Promise<QueryResult>;
    prepareSync(statement: string): PreparedStatement;
    executeSync(statement: PreparedStatement, parameters: Readonly<Record<string, unknown>>): QueryResult;
    close(): Promise<void>;
  }
  const kuzu: { readonly Database: typeof Database; readonly Connection: typeof Connection; readonly VERSION: string };
  export default kuzu;
}
