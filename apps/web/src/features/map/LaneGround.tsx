import type { MapView } from '@rumbo/api';
import type { MapLayout } from '@rumbo/drawing';
import type { ReactNode } from 'react';
import { Name } from '../../ui/Name.tsx';
import { at } from './map-geometry.ts';
import './map-parts.css';

interface LaneGroundProps {
  readonly map: Pick<MapView, 'perspectives' | 'themes'>;
  readonly layout: Pick<MapLayout, 'themes' | 'lanes'>;
}

/** What the objectives stand on: a lane for each perspective, and the names of the themes above their columns. */
export function LaneGround({ map, layout }: LaneGroundProps): ReactNode {
  return (
    <>
      {layout.themes.map((box, index) => {
        const theme = map.themes[index];
        return theme === undefined ? null : (
          <span key={box.id} className="maptheme" style={at(box)}>
            <Name of={theme.name} />
          </span>
        );
      })}
      {layout.lanes.map((box, index) => {
        const lane = map.perspectives[index];
        return lane === undefined ? null : (
          <div key={box.id} className="maplane" style={at(box)}>
            <div className="head">
              <b>
                <Name of={lane.name} />
              </b>
              {lane.question === null ? null : (
                <span>
                  <Name of={lane.question} />
                </span>
              )}
            </div>
          </div>
        );
      })}
    </>
  );
}
