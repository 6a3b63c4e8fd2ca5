export type * from './queries/views.ts';
