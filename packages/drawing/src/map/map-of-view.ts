import type { PeriodId, SignalVerdict, Slot, Status, Text } from '@rumbo/domain';
import { nodeWords } from '@rumbo/words';
import type { NodeFacts, Wording } from '@rumbo/words';
import { targetLine } from '../chart/sparkline.ts';
import type { SparkInput } from '../chart/sparkline.ts';
import type { MapInput, MapNodeInput } from './map-input.ts';

/** An objective as a screen is given it. */
export interface ObjectiveFacts extends NodeFacts {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly slot: Slot;
  readonly isDataMissing: boolean;
  /** Null where there is no room to draw it. */
  readonly trend: {
    /** Of the KPI, whose last periods are drawn. */
    readonly status: Status;
    readonly signal: SignalVerdict;
    readonly spark: readonly { readonly value: number | null }[];
  } | null;
}

/** A map as a screen is given it, published or being drawn. */
export interface MapFacts {
  readonly perspectives: readonly { readonly id: string; readonly name: Text; readonly question: Text | null }[];
  readonly themes: readonly { readonly id: string; readonly name: Text; readonly columns: number }[];
  readonly nodes: readonly ObjectiveFacts[];
  readonly links: readonly {
    readonly id: string;
    readonly fromId: string;
    readonly toId: string;
    readonly tested: boolean;
    readonly isFeedbackLoop: boolean;
  }[];
}

/** What of a map is highlighted. */
export interface TraceFacts {
  readonly objectiveIds: readonly string[];
  readonly linkIds: readonly string[];
}

export interface MapShown {
  readonly period: PeriodId;
  /** Of the theme that is looked at; absent: all are. */
  readonly withinIds?: readonly string[] | undefined;
  readonly trace?: TraceFacts | null | undefined;
}

/** A map with every word in one language, to be drawn at any width. */
export type WordedMap = Omit<MapInput, 'width' | 'metrics'>;

function sparkOf({ lead, trend }: ObjectiveFacts): SparkInput | undefined {
  if (lead === null || lead.value === null || trend === null) return undefined;
  return { values: trend.spark.map(({ value }) => value), target: targetLine(lead.target), status: trend.status };
}

/** An objective as it is drawn for one reader. */
export function nodeOfView(node: ObjectiveFacts, wording: Wording, shown: MapShown): MapNodeInput {
  const { signal, ...said } = nodeWords(node, wording, shown.period);
  const { id, code, title, status, slot, isDataMissing } = node;
  return {
    ...said,
    id,
    code,
    title: wording.text(title),
    status,
    slot,
    isDataMissing,
    isTraced: shown.trace?.objectiveIds.includes(id) ?? false,
    isOutside: shown.withinIds !== undefined && !shown.withinIds.includes(id),
    signal: signal ?? undefined,
    spark: sparkOf(node),
  };
}

/** The map of a screen, worded for one reader: what is drawn on paper is what the screen shows. */
export function mapOfView(map: MapFacts, wording: Wording, shown: MapShown): WordedMap {
  const { words, text } = wording;
  const { label, drives } = words.overview.map;
  const codes = new Map(map.nodes.map(({ id, code }) => [id, code]));
  const sentences = map.links.flatMap(({ fromId, toId }) => {
    const [from, to] = [codes.get(fromId), codes.get(toId)];
    return from === undefined || to === undefined ? [] : [drives(from, to)];
  });
  return {
    perspectives: map.perspectives.map(({ id, name, question }) => ({
      id,
      name: text(name),
      question: question === null ? null : text(question),
    })),
    themes: map.themes.map(({ id, name, columns }) => ({ id, name: text(name), columns })),
    nodes: map.nodes.map((node) => nodeOfView(node, wording, shown)),
    links: map.links.map(({ id, fromId, toId, tested, isFeedbackLoop }) => ({
      from: fromId,
      to: toId,
      isTested: tested,
      isFeedback: isFeedbackLoop,
      isTraced: shown.trace?.linkIds.includes(id) ?? false,
    })),
    hasLinkKinds: true,
    words: {
      label,
      dataMissing: words.status.dataMissing,
      outside: words.map.outsideTheme,
      links: `${sentences.join('. ')}.`,
    },
  };
}
