import type { ReactNode } from 'react';

interface BoneProps {
  readonly width?: string;
  readonly height: string;
  readonly margin?: string;
}

/** One grey shape where text or a figure will stand. */
export function Bone({ width = '100%', height, margin }: BoneProps): ReactNode {
  return <i className="sk" style={{ width, height, ...(margin === undefined ? {} : { margin }) }} />;
}

/** A page of the common shape: heading, a strip, a wide block beside a column. */
export function PageSkeleton(): ReactNode {
  return (
    <div className="page" aria-hidden="true">
      <Bone width="180px" height="11px" />
      <Bone width="min(640px, 90%)" height="26px" margin="9px 0 22px" />
      <Bone height="96px" margin="0 0 20px" />
      <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, .34fr)', gap: '28px' }}>
        <div>
          <Bone height="92px" margin="0 0 16px" />
          <Bone height="92px" margin="0 0 16px" />
          <Bone height="92px" />
        </div>
        <div>
          <Bone height="72px" margin="0 0 16px" />
          <Bone height="72px" margin="0 0 16px" />
          <Bone height="72px" />
        </div>
      </div>
    </div>
  );
}
