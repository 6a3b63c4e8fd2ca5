export { answerScreen, type ScreenAnswer } from './answer-screen.ts';
export { appRouter } from './router.ts';
export type { AppRouter } from './router.ts';
export { createCallerFactory, PING_MS } from './procedures.ts';
export type { ApiContext, ApiSession } from './context.ts';
export type * from '@rumbo/operations/views';
