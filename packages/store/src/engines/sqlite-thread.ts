import { parentPort } from 'node:worker_threads';
import BetterSqlite, { type Database as Client, type Statement } from 'better-sqlite3';
import { reuseStatements } from './sqlite-statements.ts';
import type { ThreadAnswer, ThreadQuestion, ThreadRequest } from './sqlite-thread-messages.ts';

/** The program of the thread: SQLite does there, one after the other, what would hold up the event loop. */
interface Connection {
  readonly client: Client;
  readonly prepare: (text: string) => Statement;
}

const connections = new Map<number, Connection>();

parentPort?.on('message', ({ id, connection, request }: ThreadQuestion) => {
  parentPort?.postMessage(answerTo(id, connection, request));
});

function answerTo(id: number, connection: number, request: ThreadRequest): ThreadAnswer {
  try {
    return { id, rows: done(connection, request) };
  } catch (error) {
    const code = error instanceof BetterSqlite.SqliteError ? error.code : null;
    return { id, failure: { message: error instanceof Error ? error.message : String(error), code } };
  }
}

function done(connection: number, request: ThreadRequest): readonly (readonly unknown[])[] {
  if (request.kind === 'open') {
    open(connection, request.file, request.pragmas);
    return [];
  }
  const known = connections.get(connection);
  if (known === undefined) throw new Error(`The thread has no connection ${connection}.`);
  return doneOn(known, connection, request);
}

function open(connection: number, file: string, pragmas: readonly string[]): void {
  const client = new BetterSqlite(file, { timeout: 0, fileMustExist: true });
  for (const pragma of pragmas) client.pragma(pragma);
  connections.set(connection, { client, prepare: reuseStatements(client) });
}

function doneOn(
  { client, prepare }: Connection,
  connection: number,
  request: Exclude<ThreadRequest, { readonly kind: 'open' }>,
): readonly (readonly unknown[])[] {
  if (request.kind === 'values') return valuesOf(prepare(request.text), request.params);
  if (request.kind === 'each') {
    const statement = prepare(request.text);
    for (const params of request.lists) statement.run(...params);
  } else if (request.kind === 'exec') client.exec(request.text);
  // A full disk rolls back by itself.
  else if (request.kind === 'rollBack' && client.inTransaction) client.exec('rollback');
  else if (request.kind === 'close') {
    client.close();
    connections.delete(connection);
  }
  return [];
}

function valuesOf(statement: Statement, params: readonly unknown[]): readonly (readonly unknown[])[] {
  if (!statement.reader) {
    statement.run(...params);
    return [];
  }
  // `raw` gives each row as a list.
  return statement.raw().all(...params) as readonly (readonly unknown[])[];
}
