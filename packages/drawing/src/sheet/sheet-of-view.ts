import type { PeriodId, Status, Text } from '@rumbo/domain';
import { STATUSES } from '@rumbo/domain';
import type { Wording } from '@rumbo/words';
import { mapOfView } from '../map/map-of-view.ts';
import type { MapFacts, TraceFacts } from '../map/map-of-view.ts';
import type { Paper } from './paper.ts';
import type { SheetInput } from './sheet-input.ts';

/** Which map it is: a version, or the draft of the next one. */
export type VersionFacts =
  | {
      readonly kind: 'published';
      readonly number: number;
      readonly isLive: boolean;
      readonly publishedAt: string;
      readonly publishedBy: string | null;
    }
  | { readonly kind: 'draft'; readonly number: number };

/** A map with all that has to stand beside it on paper. */
export interface SheetFacts {
  readonly head: {
    readonly planName: Text;
    readonly period: PeriodId;
    readonly unitName: Text;
    readonly isIllustrative: boolean;
    /** Instant of the newest commit in it. */
    readonly knownAt: string | null;
  };
  readonly administrationName: Text;
  readonly isWholeAdministration: boolean;
  /** What is drawn on it; null before there is any. */
  readonly version: VersionFacts | null;
  readonly map: MapFacts;
  readonly counts: Readonly<Record<Status, number>>;
  /** The theme that is looked at. */
  readonly theme: { readonly name: Text; readonly objectiveIds: readonly string[] } | null;
  readonly trace: (TraceFacts & { readonly code: string }) | null;
}

/** The sheet of a map for one reader; `madeAt` is the instant at which it is made. */
export function sheetOfView(
  view: SheetFacts,
  wording: Wording,
  { paper, madeAt }: { readonly paper: Paper; readonly madeAt: string },
): SheetInput {
  const { words, format, text } = wording;
  const { head, version, theme, trace } = view;
  const { sheet, shell, status } = words;
  const counted = Object.fromEntries(STATUSES.map((one) => [one, status.counted[one](view.counts[one])]));
  return {
    paper,
    map: mapOfView(view.map, wording, { period: head.period, withinIds: theme?.objectiveIds, trace }),
    words: {
      eyebrow: `${sheet.title} · ${text(view.administrationName)}`,
      title: text(head.planName),
      period: format.period(head.period, 'long'),
      unit: view.isWholeAdministration ? shell.allUnits : text(head.unitName),
      empty: sheet.notPublished,
      // Every status has its entry: they were made from the list of them.
      counted: counted as Record<Status, string>,
      link: sheet.link,
      theme: theme === null ? undefined : sheet.theme(text(theme.name)),
      trace: trace === null ? undefined : words.overview.map.tracing(trace.code),
      fullTitles: sheet.fullTitles,
      foot: [
        ...(version === null ? [] : [versionText(version, wording)]),
        ...(head.knownAt === null ? [] : [shell.asKnownAt(format.instant(head.knownAt, 'long'))]),
        sheet.madeAt(format.instant(madeAt, 'long')),
      ],
      mark: head.isIllustrative ? shell.illustrative : null,
      source: shell.product,
    },
  };
}

function versionText(version: VersionFacts, { words, format }: Wording): string {
  const { sheet } = words;
  if (version.kind === 'draft') return sheet.draft(version.number);
  const { number, isLive, publishedBy } = version;
  const said = sheet.version(number, format.instant(version.publishedAt, 'day'), publishedBy);
  return isLive ? said : sheet.replaced(said);
}
