import { createRootRoute, createRoute, retainSearchParams } from '@tanstack/react-router';
import { askWho } from './first-questions.ts';
import { RouteFailure } from './RouteFailure.tsx';
import { NotFound } from './NotFound.tsx';
import { Shell } from './shell/Shell.tsx';
import { placeSearch } from './search.ts';
import type { PlaceSearch } from './search.ts';

export const rootRoute = createRootRoute({ notFoundComponent: NotFound });

/** Everything behind sign-in. Plan, period and unit stay in the address from screen to screen. */
export const placeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'place',
  validateSearch: (raw: Record<string, unknown>): PlaceSearch => placeSearch(raw),
  search: { middlewares: [retainSearchParams<PlaceSearch>(['plan', 'period', 'unit'])] },
  loader: askWho,
  component: Shell,
  errorComponent: RouteFailure,
});
