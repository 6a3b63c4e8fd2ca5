import { StoreError, type StoreErrorCode } from '@rumbo/store';
import { wordsIn } from '@rumbo/words';
import { Problem, systemCodeOf, type ProblemCode } from './problem.ts';
import { isSettingProblem } from './settings.ts';

const NODE_NEEDED = '22.22.2, 24.15 or 26';

/** What a database error means for whoever starts the product. */
const OF_STORE: Partial<Record<StoreErrorCode, ProblemCode>> = {
  storeCorrupt: 'databaseCorrupt',
  storeLocked: 'databaseInUse',
  storeNewer: 'databaseNewer',
  storeFull: 'databaseFull',
  storeUnreachable: 'databaseUnreachable',
  storeUrlUnknown: 'databaseUrlUnknown',
  sqliteOnly: 'databaseNotFile',
  nodeTooOld: 'nodeTooOld',
};

const OF_SYSTEM: Readonly<Record<string, ProblemCode>> = {
  EADDRINUSE: 'portInUse',
  EADDRNOTAVAIL: 'addressUnknown',
  ENOTFOUND: 'addressUnknown',
  EACCES: 'portNotAllowed',
};

/** A failure as a Problem; null for a defect. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) {
    if (error.code === 'fileExists') return new Problem('fileExists', { path: error.params['where'] ?? null }, error);
    const code = OF_STORE[error.code];
    return code === undefined ? null : new Problem(code, error.params, error);
  }
  return null;
}

/** A failure to listen, as a Problem where it is a known one. */
export function listenProblem(error: unknown, host: string, port: number): unknown {
  const code = OF_SYSTEM[systemCodeOf(error) ?? ''];
  return code === undefined ? error : new Problem(code, { host, port }, error);
}

/** The one sentence of a problem. */
export function sentenceOf({ code, params }: Problem, language: 'es' | 'en'): string {
  const { problems, settings } = wordsIn(language).commandLine;
  const text = (name: string) => String(params[name] ?? '');
  switch (code) {
    case 'wrongSetting': {
      const problem = params['problem'];
      return problems.wrongSetting(text('name'), isSettingProblem(problem) ? settings[problem] : text('problem'));
    }
    case 'nodeTooOld':
      return problems.nodeTooOld(text('found'), NODE_NEEDED);
    case 'portInUse':
      return problems.portInUse(text('host'), text('port'));
    case 'portNotAllowed':
      return problems.portNotAllowed(text('port'));
    case 'addressUnknown':
      return problems.addressUnknown(text('host'));
    case 'databaseNotFile':
      return problems.databaseNotFile;
    case 'databaseUrlUnknown':
      return problems.databaseUrlUnknown(text('scheme'));
    case 'folderNotWritable':
    case 'fileExists':
    case 'fileMissing':
    case 'fileNoBackup':
    case 'evidenceDamaged':
      return problems[code](text('path'));
    case 'databaseCorrupt':
    case 'databaseInUse':
    case 'databaseNewer':
    case 'databaseFull':
    case 'databaseUnreachable':
    case 'demonstrationCutOff':
      return problems[code](text('where'));
  }
}
