import { Refusal } from '@rumbo/domain';
import { StoreError } from '@rumbo/store';

/**
 * A database that cannot answer for now is nobody's mistake in this product: the person is told, keeps what they typed and
 * may try again. Everything else that a store throws is a defect and stays one.
 */
export async function refusingWhileStoreIsDown<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof StoreError ? (refusalFor(error) ?? error) : error;
  }
}

function refusalFor({ code, params }: StoreError): Refusal | null {
  // A transaction that is used beyond its end is a mistake of ours.
  if (params['what'] === 'transaction') return null;
  switch (code) {
    case 'storeFull':
      return new Refusal('busy', 'diskFull');
    case 'storeLocked':
      return new Refusal('busy', 'databaseHeld');
    case 'storeUnreachable':
    case 'storeClosed':
      return new Refusal('busy', 'databaseAway');
    default:
      return null;
  }
}
