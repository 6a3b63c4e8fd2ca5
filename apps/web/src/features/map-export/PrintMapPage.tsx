import type { MapSheetView, MeView } from '@rumbo/api';
import { LIGHT_PALETTE, mapSheet, sheetOfView } from '@rumbo/drawing';
import type { Paper } from '@rumbo/drawing';
import { formatter } from '@rumbo/words';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useReader } from '../../app/language.tsx';
import { Screen } from '../../app/Screen.tsx';
import { ExpiredSession } from '../../app/session/ExpiredSession.tsx';
import { useAdoptPreferences } from '../../app/shell/use-preferences.ts';
import { useTitle } from '../../app/use-title.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SceneSvg } from '../../ui/SceneSvg.tsx';
import { usePageSize } from './use-page-size.ts';
import './print-map.css';

/** The map on one sheet of paper and nothing else. */
export function PrintMapPage(): ReactNode {
  const me = useQuery(screens.me.queryOptions());
  return (
    <>
      <ExpiredSession me={me.data} />
      <Screen query={me} skeleton={null} isFrame>
        {(value) => <ShownMap me={value} />}
      </Screen>
    </>
  );
}

function ShownMap({ me }: { readonly me: MeView }): ReactNode {
  const { words } = useReader();
  const search = useSearch({ from: '/print/map' });
  useAdoptPreferences(me);
  const plan = me.plans.find(({ id }) => id === search.plan) ?? me.plans[0];
  if (plan === undefined)
    return <EmptyState title={words.states.empty.plan.title} body={words.states.empty.plan.body} />;
  return <AskedMap planId={search.plan ?? plan.id} />;
}

function AskedMap({ planId }: { readonly planId: string }): ReactNode {
  const { period, unit, map, trace, theme, paper = 'a4' } = useSearch({ from: '/print/map' });
  const query = useQuery(
    screens.mapSheet.queryOptions({
      planId,
      ...(period === undefined ? {} : { period }),
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(map === undefined ? {} : { map: map === 'live' || map === 'draft' ? map : Number(map) }),
      ...(trace === undefined || trace === 'none' ? {} : { traceId: trace }),
      ...(theme === undefined ? {} : { themeId: theme }),
    }),
  );
  return (
    <Screen query={query} skeleton={null}>
      {(view) => <Sheet view={view} paper={paper} />}
    </Screen>
  );
}

function Sheet({ view, paper }: { readonly view: MapSheetView; readonly paper: Paper }): ReactNode {
  const { language, words, text } = useReader();
  const [madeAt] = useState(() => new Date().toISOString());
  const sheet = useMemo(() => {
    const { numberFormat, timeZone } = view;
    const format = formatter({ language, numberFormat, timeZone });
    return sheetOfView(view, { words, format, text }, { paper, madeAt });
  }, [view, language, words, text, paper, madeAt]);
  const scene = useMemo(() => mapSheet(sheet), [sheet]);
  useTitle([sheet.words.title, words.sheet.title, sheet.words.period].join(', '));
  usePageSize(paper);
  usePrintOnce();
  return (
    <main id="content" className={`sheet ${paper}`}>
      <SceneSvg scene={scene} palette={LIGHT_PALETTE} isDocument />
    </main>
  );
}

/** Asks the browser to print once the typeface is there, where the address says so. */
function usePrintOnce(): void {
  useEffect(() => {
    if (location.hash !== '#print') return;
    history.replaceState(history.state, '', location.pathname + location.search);
    void document.fonts.ready.then(() => print());
  }, []);
}
