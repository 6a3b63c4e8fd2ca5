import type { Reader } from '../../app/language.tsx';

export interface ChangedField {
  readonly name: string;
  /** Null: there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

type Body = Readonly<Record<string, unknown>> | null;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The fields in which two bodies differ, each as text; those of an object in it one by one. */
export function changedFields(reader: Reader, before: Body, after: Body): readonly ChangedField[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((name) => {
    const field = { before: said(reader, was.get(name)), after: said(reader, is.get(name)) };
    if (field.before === field.after) return [];
    return [{ name: fieldName(reader, name), ...field }];
  });
}

function flat(body: Body, prefix = ''): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(body ?? {})) {
    // By their ids things are told apart; what they are called stands above.
    if (typeof value === 'string' && UUID.test(value)) continue;
    if (isBody(value) && !isText(value))
      for (const [inner, one] of flat(value, `${name}.`)) fields.set(prefix + inner, one);
    else fields.set(`${prefix}${name}`, value);
  }
  return fields;
}

const isBody = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text in one or both languages. */
function isText(value: Readonly<Record<string, unknown>>): value is { readonly es?: string; readonly en?: string } {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, one]) => (key === 'es' || key === 'en') && typeof one === 'string');
}

function said({ words, format, text }: Reader, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? words.shell.yes : words.shell.no;
  if (typeof value === 'number') return format.shortFigureWithUnit(value, 6, '');
  if (typeof value === 'string') return known(words.auditFields.value, value) ?? value;
  return isBody(value) && isText(value) ? text(value) : JSON.stringify(value);
}

function fieldName({ words }: Reader, name: string): string {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return known(words.auditFields.name, last) ?? last;
}

function known(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
