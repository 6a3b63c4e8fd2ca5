import { Refusal } from '@rumbo/domain';
import type { InputSchema } from './command.ts';

interface Issue {
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly PropertyKey[];
  readonly origin?: string;
  readonly maximum?: number | bigint;
}

// What was parsed, and by which schema: an edge parses, and the command that it calls would again, thousands of rows.
const parsed = new WeakMap<object, unknown>();

/** Parses input; what does not fit is refused naming the field, never with the library's prose. */
export function parseInput<Input>(schema: InputSchema<Input>, raw: unknown): Input {
  // It came out of this very schema, whose type is Input.
  if (typeof raw === 'object' && raw !== null && parsed.get(raw) === schema) return raw as Input;
  try {
    const input = schema.parse(raw);
    if (typeof input === 'object' && input !== null) parsed.set(input, schema);
    return input;
  } catch (error) {
    const issue = firstIssue(error);
    if (issue === null) throw error;
    const field = (issue.path ?? []).map(String).join('.');
    // A rule of ours says its own code.
    if (issue.code === 'custom' && /^[a-z]+(?:[A-Z][a-z]+)+$/.test(issue.message ?? ''))
      throw new Refusal('invalid', issue.message ?? '', { field }, field);
    const most = issue.code === 'too_big' && issue.origin === 'string' ? { most: Number(issue.maximum) } : {};
    throw new Refusal('invalid', 'inputInvalid', { field, rule: issue.code ?? 'invalid', ...most }, field);
  }
}

function firstIssue(error: unknown): Issue | null {
  if (typeof error !== 'object' || error === null || !('issues' in error) || !Array.isArray(error.issues)) return null;
  const issues: readonly Issue[] = error.issues;
  return issues[0] ?? {};
}
