import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createListener } from './listener.ts';
import type { LiveMessage, StreamHandlers } from './listener.ts';

/** A browser in memory: tabs share a lock, a channel and a clock; the server counts the streams that are open. */
function browser(hasLocks = true) {
  let now = 0;
  const ticks = new Set<() => void>();
  const queue: { lead: () => Promise<void>; stop: AbortSignal }[] = [];
  const streams = new Set<{ from: number; handlers: StreamHandlers; tab: number }>();
  const ears = new Map<number, (message: LiveMessage) => void>();
  let isHeld = false;

  const grant = (): void => {
    if (isHeld) return;
    const next = queue.shift();
    if (next === undefined) return;
    if (next.stop.aborted) return grant();
    isHeld = true;
    void next.lead().then(() => {
      isHeld = false;
      grant();
    });
  };

  function openTab(tab: number, seq: number) {
    const heard: string[] = [];
    const ended: string[] = [];
    let visible = true;
    let deaf = false;
    const changed = new Set<() => void>();
    const listener = createListener(
      {
        openStream(from, handlers) {
          const stream = { from, handlers, tab };
          streams.add(stream);
          return { close: () => streams.delete(stream) };
        },
        whenLeader: hasLocks
          ? (lead, stop) => {
              queue.push({ lead, stop });
              grant();
            }
          : null,
        channel: {
          post: (message) => ears.forEach((hear, other) => other !== tab && hear(message)),
          listen: (hear) => ears.set(tab, (message) => deaf || hear(message)),
          close: () => ears.delete(tab),
        },
        page: {
          isVisible: () => visible,
          onChange: (call) => {
            changed.add(call);
            return () => changed.delete(call);
          },
        },
        clock: {
          now: () => now,
          every: (_, tick) => {
            ticks.add(tick);
            return () => ticks.delete(tick);
          },
        },
        silenceMs: 10_000,
      },
      {
        onTopics: (topics) => heard.push(...topics),
        onReset: () => heard.push('reset'),
        onEnded: (reason) => ended.push(reason),
        onLost: () => heard.push('lost'),
      },
    );
    listener.begin(seq);
    return {
      heard,
      ended,
      ...listener,
      show: (isShown: boolean) => {
        visible = isShown;
        changed.forEach((call) => call());
      },
      deafen: () => (deaf = true),
    };
  }

  return {
    openTab,
    streams,
    pass(milliseconds: number) {
      now += milliseconds;
      ticks.forEach((tick) => tick());
    },
    ping: () => streams.forEach(({ handlers }) => handlers.onPing()),
    lose: () => [...streams].forEach(({ handlers }) => handlers.onLost()),
    say: (message: LiveMessage) => [...streams].forEach(({ handlers }) => handlers.onMessage(message)),
  };
}

const change = (seq: number): LiveMessage => ({ kind: 'topics', seq, topics: [`kpi:${seq}`] });
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('the live listener', () => {
  it('opens one stream however many tabs there are, and every tab hears each change once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }), (count, changes) => {
        const house = browser();
        const tabs = Array.from({ length: count }, (_, tab) => house.openTab(tab, 100));
        for (let seq = 101; seq <= 100 + changes; seq += 1) house.say(change(seq));
        expect(house.streams.size).toBe(1);
        const expected = Array.from({ length: changes }, (_, index) => `kpi:${101 + index}`);
        for (const tab of tabs) expect(tab.heard).toEqual(expected);
      }),
    );
  });

  it('hands over: the next leader asks for what came after the last change it heard', async () => {
    const house = browser();
    const first = house.openTab(1, 100);
    const second = house.openTab(2, 100);
    house.say(change(107));
    first.stop();
    await settle();
    expect([...house.streams].map(({ tab, from }) => ({ tab, from }))).toEqual([{ tab: 2, from: 107 }]);
    house.say(change(108));
    expect(second.heard).toEqual(['kpi:107', 'kpi:108']);
  });

  it('helps itself after two silent pings while visible, hears nothing twice, and stops when hidden', () => {
    const house = browser();
    house.openTab(1, 100);
    const frozen = house.openTab(2, 100);
    house.say(change(101));
    frozen.deafen();
    house.pass(11_000);
    expect(house.streams.size).toBe(2);
    house.say(change(102));
    expect(frozen.heard).toEqual(['kpi:101', 'kpi:102']);
    frozen.show(false);
    expect(house.streams.size).toBe(1);
  });

  it('closes its own stream once the leader is heard again', () => {
    const house = browser();
    house.openTab(1, 100);
    const second = house.openTab(2, 100);
    house.pass(11_000);
    expect(house.streams.size).toBe(2);
    house.ping();
    expect(house.streams.size).toBe(1);
    house.say(change(101));
    expect(second.heard).toEqual(['kpi:101']);
  });

  it('stays quiet while pings come', () => {
    const house = browser();
    house.openTab(1, 100);
    house.openTab(2, 100);
    for (let round = 0; round < 10; round += 1) {
      house.pass(5_000);
      house.ping();
    }
    expect(house.streams.size).toBe(1);
  });

  it('without locks every visible tab has its own stream and a hidden one none', () => {
    const house = browser(false);
    const first = house.openTab(1, 100);
    const second = house.openTab(2, 100);
    expect(house.streams.size).toBe(2);
    second.show(false);
    expect(house.streams.size).toBe(1);
    house.say(change(101));
    second.show(true);
    expect([...house.streams].find(({ tab }) => tab === 2)?.from).toBe(100);
    expect(first.heard).toEqual(['kpi:101']);
  });

  it('tells every tab that the session has ended or the person has signed out', () => {
    const house = browser();
    const first = house.openTab(1, 100);
    const second = house.openTab(2, 100);
    house.say({ kind: 'ended', reason: 'session' });
    expect([first.ended, second.ended]).toEqual([['session'], ['session']]);
    first.tellSignedOut();
    expect(second.ended).toEqual(['session', 'signedOut']);
  });

  it('tells every tab that the line broke, and does not take that for a sign of life', () => {
    const house = browser();
    const tabs = [house.openTab(1, 100), house.openTab(2, 100)];
    house.pass(9_000);
    house.lose();
    for (const tab of tabs) expect(tab.heard).toEqual(['lost']);
    house.pass(2_000);
    expect(house.streams.size).toBe(2);
  });

  it('an unknown cursor refetches everything in every tab', () => {
    const house = browser();
    const tabs = [house.openTab(1, 100), house.openTab(2, 100)];
    house.say({ kind: 'reset', seq: 40 });
    house.say(change(41));
    for (const tab of tabs) expect(tab.heard).toEqual(['reset', 'kpi:41']);
  });
});
