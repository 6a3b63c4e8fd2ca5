export type * from './store.ts';
export type * from './records.ts';
