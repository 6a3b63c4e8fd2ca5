import type { MapDocument } from '@rumbo/domain';
import type { MapLayout } from '@rumbo/drawing';
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Name } from '../../../ui/Name.tsx';
import { at } from '../../map/map-geometry.ts';

type Layout = Pick<MapLayout, 'lanes' | 'themes'>;

/** The lanes that objectives stand on. */
export const EditGround = memo(function EditGround({ layout }: { readonly layout: Layout }): ReactNode {
  return layout.lanes.map((box) => <div key={box.id} className="maplane" style={at(box)} />);
});

interface HeadsProps {
  readonly document: Pick<MapDocument, 'perspectives' | 'themes' | 'objectives'>;
  readonly layout: Layout;
  /** Null: names only. */
  readonly onOpen: ((kind: 'laneMenu' | 'themeMenu', id: string) => void) | null;
}

/** The names of lanes and themes: each opens the menu of what can be done with it. */
export function MapHeads({ document, layout, onOpen }: HeadsProps): ReactNode {
  const { words, text } = useReader();
  const { lane, theme } = words.mapEditor;
  return (
    <ViewportPortal>
      {layout.themes.map((box, index) => {
        const one = document.themes[index];
        return one === undefined ? null : (
          <Head
            key={box.id}
            className="maptheme"
            style={at(box)}
            label={theme.menu(text(one.name))}
            id={`theme-${one.id}`}
            onOpen={onOpen === null ? null : () => onOpen('themeMenu', one.id)}
          >
            <Name of={one.name} />
          </Head>
        );
      })}
      {layout.lanes.map((box, index) => {
        const one = document.perspectives[index];
        const count = document.objectives.filter(({ slot }) => slot.perspectiveId === one?.id).length;
        return one === undefined ? null : (
          <Head
            key={box.id}
            className="lanehead"
            style={at(box.head)}
            label={`${lane.menu(text(one.name))} ${lane.count(count)}`}
            id={`lane-${one.id}`}
            onOpen={onOpen === null ? null : () => onOpen('laneMenu', one.id)}
          >
            <b>
              <Name of={one.name} />
            </b>
            <span>{lane.count(count)}</span>
          </Head>
        );
      })}
    </ViewportPortal>
  );
}

interface HeadProps {
  readonly className: string;
  readonly style: ReturnType<typeof at>;
  readonly label: string;
  /** By which the menu finds its place, and the focus its way back. */
  readonly id: string;
  readonly onOpen: (() => void) | null;
  readonly children: ReactNode;
}

function Head({ className, style, label, id, onOpen, children }: HeadProps): ReactNode {
  if (onOpen === null)
    return (
      <div className={className} style={style}>
        {children}
      </div>
    );
  return (
    <button
      type="button"
      className={`${className} maphead nopan`}
      style={style}
      title={label}
      aria-haspopup="menu"
      data-head={id}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
