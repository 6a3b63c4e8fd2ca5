import type { MeView } from '@rumbo/api';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api.ts';
import { browserSurroundings } from '../live/browser-surroundings.ts';
import { createListener } from '../live/listener.ts';
import { heardTopics } from '../live/heard-topics.ts';
import { seenSeq } from '../live/seen-seq.ts';
import { cachedScreen, isStaleBy } from '../live/topics.ts';
import { session } from '../session/session.ts';
import { leave, onLeaving } from '../session/leave.ts';

/** Keeps the screens of this tab true while the person is signed in. */
export function useLive(me: MeView): void {
  const client = useQueryClient();
  const { sessionId } = me;
  useEffect(() => {
    const listener = createListener(browserSurroundings(sessionId, api), {
      onTopics(topics) {
        heardTopics.tell(topics);
        void client.invalidateQueries({
          predicate: ({ queryKey, state }) => {
            const screen = cachedScreen(queryKey, state.data);
            return screen !== null && topics.some((topic) => isStaleBy(topic, screen));
          },
        });
      },
      onReset() {
        heardTopics.tell(['reset']);
        void client.invalidateQueries();
      },
      // Whoever does not answer is named on the page, which otherwise would look as if nothing changed.
      onLost: () => void client.invalidateQueries(),
      onEnded: (reason) => (reason === 'signedOut' ? leave() : session.expire()),
    });
    const unwait = seenSeq.whenSeen(listener.begin);
    const unleave = onLeaving(listener.tellSignedOut);
    return () => {
      unwait();
      unleave();
      listener.stop();
    };
  }, [client, sessionId]);
}
