/** The name of the innermost part of a path that has one: `rows.3.comment` is "the comment". Null when none has. */
export function fieldNamed(fields: Readonly<Record<string, string>>, path: unknown): string | null {
  if (typeof path !== 'string') return null;
  const part = path.split('.').findLast((one) => Object.hasOwn(fields, one));
  return part === undefined ? null : (fields[part] ?? null);
}
