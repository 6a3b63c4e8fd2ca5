export { openStore } from './open-store.ts';
export type { StoreOptions } from './open-store.ts';
export { StoreError } from './errors.ts';
export type { StoreErrorCode, StoreErrorParams } from './errors.ts';
export { verifyChain } from './chain.ts';
export type * from './store.ts';
export type * from './records.ts';
