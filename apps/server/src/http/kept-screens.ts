import type { Topics } from '@rumbo/operations';

/** The bytes of one answered screen, and what they hold against. */
export interface KeptScreen {
  readonly bytes: Buffer;
  readonly gzip: Buffer | null;
  readonly etag: string;
  /** What the screen read, and the commit that it saw. */
  readonly topics: Topics;
  readonly seq: number;
  /** The end of the civil day that it was computed in, or sooner; milliseconds. */
  readonly until: number;
}

export interface KeptScreens {
  /** The kept answer, if it still holds. */
  readonly get: (key: string) => KeptScreen | null;
  readonly put: (key: string, screen: KeptScreen) => void;
}

export interface KeptScreensDependencies {
  readonly hasChanged: (topics: Topics, seq: number) => boolean;
  readonly clock: () => number;
  readonly mostBytes: number;
}

/** Answers that hold until one of their topics changes; the least recently used go first. */
export function createKeptScreens({ hasChanged, clock, mostBytes }: KeptScreensDependencies): KeptScreens {
  const kept = new Map<string, KeptScreen>();
  let bytes = 0;

  const drop = (key: string) => {
    const screen = kept.get(key);
    if (screen === undefined) return;
    bytes -= sizeOf(key, screen);
    kept.delete(key);
  };

  return {
    get(key) {
      const screen = kept.get(key);
      if (screen === undefined) return null;
      if (hasChanged(screen.topics, screen.seq) || clock() >= screen.until) {
        drop(key);
        return null;
      }
      kept.delete(key);
      kept.set(key, screen);
      return screen;
    },
    put(key, screen) {
      drop(key);
      kept.set(key, screen);
      bytes += sizeOf(key, screen);
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) return;
        drop(oldest);
      }
    },
  };
}

function sizeOf(key: string, { bytes, gzip }: KeptScreen): number {
  return bytes.length + (gzip?.length ?? 0) + key.length + 500;
}

const QUARTER_HOUR = 15 * 60_000;

/** Civil days begin on a quarter of an hour of UTC in every zone of the world, so that no zone has to be known here. */
export function endOfQuarter(now: number): number {
  return (Math.floor(now / QUARTER_HOUR) + 1) * QUARTER_HOUR;
}
