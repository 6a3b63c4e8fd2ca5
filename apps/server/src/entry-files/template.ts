import { textIn, type Frequency, type Language, type Text } from '@rumbo/domain';
import { COLUMNS, type ColumnName, type Headings, type WrittenTable } from '@rumbo/interchange';
import type { EntryRow, EntryView } from '@rumbo/operations/views';
import { wordsIn, type Words } from '@rumbo/words';

const ORDER: readonly Frequency[] = ['month', 'quarter', 'semester', 'year', 'week', 'day'];
const WIDTHS = [10, 48, 16, 12, 14, 14, 14, 48];

/** The words by which a heading is known: a file may have been made in the other language. */
export function headings(): Headings {
  const both = (column: ColumnName) => [
    wordsIn('es').entryFiles.columns[column],
    wordsIn('en').entryFiles.columns[column],
  ];
  return {
    code: both('code'),
    name: both('name'),
    unit: both('unit'),
    period: both('period'),
    value: both('value'),
    numerator: both('numerator'),
    denominator: both('denominator'),
    comment: both('comment'),
  };
}

/** What is to be filled on a sheet as tables, one a frequency, with what is there already. */
export function templateTables(view: EntryView, language: Language): readonly WrittenTable[] {
  const words = wordsIn(language);
  const rows = view.groups.flatMap((group) => group.rows).filter((row) => row.kind !== 'formula' && !row.isReadOnly);
  const byFrequency = Map.groupBy(rows, ({ frequency }) => frequency);
  const tables = ORDER.flatMap((frequency) => {
    const own = byFrequency.get(frequency);
    return own === undefined ? [] : [tableOf(words.kpis.frequency[frequency], own, words, language)];
  });
  return tables.length > 0 ? tables : [tableOf(words.kpis.frequency.month, [], words, language)];
}

function tableOf(name: string, rows: readonly EntryRow[], { entryFiles }: Words, language: Language): WrittenTable {
  const text = (one: Text): string => textIn(one, language).words;
  return {
    name,
    head: COLUMNS.map((column) => entryFiles.columns[column]),
    widths: WIDTHS,
    rows: rows.map((row) => {
      const saved = row.pending ?? row.approved;
      const content = saved?.content;
      return [
        row.code,
        named(row, text),
        text(row.unitOfMeasure),
        row.period,
        content?.kind === 'value' ? content.value : null,
        content?.kind === 'ratio' ? content.numerator : null,
        content?.kind === 'ratio' ? content.denominator : null,
        saved?.comment ?? null,
      ];
    }),
  };
}

/** A ratio says what its two parts are. */
function named(row: EntryRow, text: (one: Text) => string): string {
  const { name, numeratorName, denominatorName } = row;
  if (row.kind !== 'ratio' || numeratorName === null || denominatorName === null) return text(name);
  return `${text(name)} (${text(numeratorName)} / ${text(denominatorName)})`;
}
