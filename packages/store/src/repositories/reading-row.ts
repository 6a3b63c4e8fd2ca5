import { and, eq, type SQL } from 'drizzle-orm';
import type { ReadingContent } from '@rumbo/domain';
import type { ReadContext } from '../context.ts';
import type { Tables } from '../tables.ts';
import type { CellKey, ReadingRow } from '../records/reading.ts';

type Row = Omit<Tables['readings']['$inferSelect'], 'recordedSeq' | 'supersededSeq' | 'approvedSeq'>;

/** A row with its content put together again. */
export function toReading(row: Row): ReadingRow {
  const {
    contentKind: _kind,
    value: _value,
    numerator: _numerator,
    denominator: _denominator,
    reason: _reason,
    ...reading
  } = row;
  return { ...reading, content: contentOf(row) };
}

function contentOf(row: Row): ReadingContent {
  if (row.contentKind === 'value') return { kind: 'value', value: row.value ?? 0 };
  if (row.contentKind === 'ratio')
    return { kind: 'ratio', numerator: row.numerator ?? 0, denominator: row.denominator ?? 0 };
  return { kind: 'notApplicable', reason: row.reason ?? '' };
}

/** A reading as columns, so that figures stay numbers that can be queried. */
export function fromReading(reading: ReadingRow): Row {
  const { content, ...plain } = reading;
  return {
    ...plain,
    contentKind: content.kind,
    value: content.kind === 'value' ? content.value : null,
    numerator: content.kind === 'ratio' ? content.numerator : null,
    denominator: content.kind === 'ratio' ? content.denominator : null,
    reason: content.kind === 'notApplicable' ? content.reason : null,
  };
}

/** That a row belongs to a cell. */
export function isCell(context: ReadContext, key: CellKey): SQL | undefined {
  const { readings } = context.tables;
  return and(eq(readings.kpiId, key.kpiId), eq(readings.unitId, key.unitId), eq(readings.period, key.period));
}
