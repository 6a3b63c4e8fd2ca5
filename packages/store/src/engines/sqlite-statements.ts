import type { Database as Client, Statement } from 'better-sqlite3';

const STATEMENTS = 400;
const LONGEST = 20_000;

/** One prepared statement for each text, the least recently used dropped. */
export function reuseStatements(client: Client): (text: string) => Statement {
  const statements = new Map<string, Statement>();
  return (text) => {
    const known = statements.get(text);
    const statement = known ?? client.prepare(text);
    statements.delete(text);
    if (text.length <= LONGEST) statements.set(text, statement);
    const [oldest] = statements.keys();
    if (statements.size > STATEMENTS && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
}
