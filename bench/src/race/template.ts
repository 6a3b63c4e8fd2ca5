import { createHttpClient } from '../serve/http-client.ts';
import type { OpenSheet } from '../build/open-sheet.ts';

const [CODE, VALUE] = [0, 4];

/** The product's own file of what is due on a sheet. */
export async function templateOf(origin: string, sheet: OpenSheet, format: 'csv' | 'xlsx'): Promise<Buffer> {
  const { planId, unitId, period, token } = sheet;
  const client = createHttpClient(origin, { Cookie: `rumbo=${token}`, 'Accept-Encoding': 'identity' });
  const query = new URLSearchParams({ plan: planId, unit: unitId, period, lang: 'en' });
  const { status, body } = await client.get(`/export/entry.${format}?${query.toString()}`);
  client.close();
  if (status !== 200) throw new Error(`The template answered ${status}.`);
  return body;
}

/** The code and the value of each row of a template as text; null where the value is empty. The plan's names have no commas. */
export function valuesIn(csv: string): ReadonlyMap<string, number | null> {
  const rows = csv.trim().split(/\r?\n/).slice(1);
  return new Map(
    rows.map((row) => {
      const cells = row.split(',');
      return [cells[CODE] ?? '', cells[VALUE] === '' ? null : Number(cells[VALUE])] as const;
    }),
  );
}

/** Throws an error naming the first row that does not hold what was to be entered. */
export function checkValues(found: ReadonlyMap<string, number | null>, wanted: ReadonlyMap<string, number>): void {
  for (const [code, value] of wanted) {
    const there = found.get(code);
    if (there !== value) throw new Error(`${code} holds ${there ?? 'nothing'}, not ${value}.`);
  }
}
