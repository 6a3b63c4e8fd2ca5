import type { MapVersionsView } from '@rumbo/api';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { ListboxPicker } from '../../ui/ListboxPicker.tsx';
import { comparable } from './compared-pair.ts';
import type { ComparedName, ComparedPair } from './compared-pair.ts';
import { useMapName } from './use-map-name.ts';

interface PairPickerProps {
  readonly view: MapVersionsView;
  readonly pair: ComparedPair;
}

/** Which two maps are compared: the one before, the one after, or the other way round. */
export function PairPicker({ view, pair }: PairPickerProps): ReactNode {
  const { words } = useReader();
  const { mapVersions } = words;
  const navigate = useNavigate();
  const nameOf = useMapName();
  const choose = (next: Partial<ComparedPair>): void => {
    const { left, right } = { ...pair, ...next };
    void navigate({
      to: '/map/versions',
      search: (before) => ({ ...before, left: String(left), right: String(right) }),
      replace: true,
      resetScroll: false,
    });
  };
  const labelOf = (name: ComparedName): string => {
    if (name === 'draft') return nameOf({ kind: 'draft', number: view.draft?.number ?? 0, isLive: false, at: null });
    const version = name === 'live' ? view.versions[0] : view.versions.find(({ number }) => number === name);
    if (version === undefined) return mapVersions.noLiveMap;
    return nameOf({ kind: 'version', number: version.number, isLive: name === 'live', at: version.publishedAt });
  };
  const choices = comparable(view).map((name) => ({ value: String(name), label: labelOf(name) }));
  const named = (value: string): ComparedName => comparable(view).find((name) => String(name) === value) ?? 'live';
  return (
    <div className="pairpicker" role="group" aria-label={mapVersions.compared}>
      <ListboxPicker
        label={mapVersions.before}
        align="start"
        value={String(pair.left)}
        choices={choices}
        onChoose={(value) => choose({ left: named(value) })}
      />
      <button
        type="button"
        className="btn swap"
        aria-label={mapVersions.swap}
        title={mapVersions.swap}
        onClick={() => choose({ left: pair.right, right: pair.left })}
      >
        <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
          <path
            d="M1 4h12M10 1l3 3-3 3M15 9H3M6 6 3 9l3 3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.3"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <ListboxPicker
        label={mapVersions.after}
        align="start"
        value={String(pair.right)}
        choices={choices}
        onChoose={(value) => choose({ right: named(value) })}
      />
    </div>
  );
}
