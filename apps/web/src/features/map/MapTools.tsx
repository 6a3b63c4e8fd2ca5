import type { StrategyMapView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { usePlace } from '../../app/place.tsx';
import { ListboxPicker } from '../../ui/ListboxPicker.tsx';
import { PeriodPicker } from '../../ui/PeriodPicker.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useShownUnit } from '../../ui/use-shown-unit.ts';
import { ExportMenu } from '../map-export/ExportMenu.tsx';
import { LinkMenu } from './LinkMenu.tsx';
import type { MapReading } from './use-map-reading.ts';
import { TraceChip } from './TraceChip.tsx';

interface MapToolsProps {
  readonly view: StrategyMapView;
  readonly reading: MapReading;
  /** Whether there is room to choose between the drawing and the outline. */
  readonly hasCanvas: boolean;
}

/** What is looked at, and the ways to look elsewhere. */
export function MapTools({ view, reading, hasCanvas }: MapToolsProps): ReactNode {
  const { words, format } = useReader();
  const withUnit = useShownUnit();
  const { plan } = usePlace();
  const { trace, onClear, chooseLink } = reading;
  return (
    <header className="maptools">
      <h1>{words.map.title}</h1>
      <Link to="/map/versions" className="small faint nowrap quietlink">
        {withUnit(view.head, words.map.version(format.count(view.map.version)))}
        {view.publishedAt === null ? null : `, ${format.instant(view.publishedAt, 'day')}`}
      </Link>
      <span className="onpaper small dim">{format.period(view.head.period, 'long')}</span>
      {hasCanvas ? <ViewSwitch reading={reading} /> : null}
      <ThemePicker view={view} reading={reading} />
      <TraceChip trace={trace} onClear={onClear} />
      {trace === null ? null : <LinkMenu map={view.map} objectiveId={trace.objectiveId} onChoose={chooseLink} />}
      <div className="row push noprint">
        <UnitPicker head={view.head} />
        <PeriodPicker period={view.head.period} periods={view.head.periods} />
        {plan.canDraw ? (
          <Link to="/map/edit" className="btn">
            {words.mapEditor.edit}
          </Link>
        ) : null}
        {hasCanvas ? (
          <button type="button" className="btn" onClick={() => print()}>
            {words.shell.actions.print}
          </button>
        ) : null}
        <ExportMenu trace={trace?.objectiveId} theme={reading.themeId ?? undefined} />
      </div>
    </header>
  );
}

function ViewSwitch({ reading }: Pick<MapToolsProps, 'reading'>): ReactNode {
  const { words } = useReader();
  const { isOutline, showOutline } = reading;
  return (
    <div className="seg noprint" role="group" aria-label={words.map.viewAs}>
      {[false, true].map((outline) => (
        <button
          key={String(outline)}
          type="button"
          aria-pressed={outline === isOutline}
          onClick={() => showOutline(outline)}
        >
          {outline ? words.overview.map.outline : words.overview.map.asMap}
        </button>
      ))}
    </div>
  );
}

const ALL = '';

function ThemePicker({ view, reading }: Pick<MapToolsProps, 'view' | 'reading'>): ReactNode {
  const { words, text } = useReader();
  const { themes } = view.map;
  if (themes.length < 2) return null;
  return (
    <ListboxPicker
      label={words.map.theme}
      className="btn s"
      align="start"
      value={reading.themeId ?? ALL}
      choices={[
        { value: ALL, label: words.map.allThemes },
        ...themes.map(({ id, name }) => ({ value: id, label: text(name) })),
      ]}
      onChoose={(id) => reading.chooseTheme(id === ALL ? null : id)}
    />
  );
}
