const counted = (count: number, one: string, other: (count: number) => string): string =>
  count === 1 ? one : other(count);

/** What the server and the command line print. */
export const commandLine = {
  listening: (address: string) => `Rumbo is ready at ${address}`,
  stopping: 'Stopping.',
  stopped: 'Stopped.',
  seeding: 'The database is empty: entering the demonstration plan.',
  seeded: (plan: string) => `The database was empty and now holds the plan ${plan}, with illustrative figures.`,
  demonstrationPeople: 'People to sign in as:',
  demonstrationPassword: (password: string) => `Password for all of them: ${password}`,
  demonstrationPasswordKept: (path: string) => `Their password is in ${path}`,
  setUpCode: (code: string) => `Nobody has an account yet. Set up the first one with the code ${code}`,
  webFilesMissing: 'The web pages are not built; only the interfaces answer.',
  adminCreated: (email: string) => `${email} now manages this installation.`,
  adminPassword: (password: string) => `Password: ${password}`,
  backedUp: (path: string) => `Backup written to ${path}`,
  restored: (path: string) => `Restored from ${path}`,
  replaced: (path: string) => `What was there before is in ${path}`,
  checkPassed: (count: number) =>
    counted(
      count,
      '1 row checked; it agrees with the readings.',
      (n) => `${n} rows checked; all agree with the readings.`,
    ),
  checkFailed: (count: number) =>
    counted(count, '1 row does not agree with the readings.', (n) => `${n} rows do not agree with the readings.`),
  integrityPassed: 'The database file is whole.',
  integrityFailed: (detail: string) => `The database file is damaged: ${detail}`,
  chainFailed: (seq: number) => `The change log is not as it was written, from entry ${seq} on.`,
  evidenceCopied: (count: number, folder: string) =>
    counted(count, `1 file of evidence in ${folder}`, (n) => `${n} files of evidence in ${folder}`),
  evidenceChecked: (count: number) =>
    counted(count, '1 file of evidence is whole.', (n) => `${n} files of evidence are whole.`),
  evidenceMissing: (count: number, names: string) =>
    counted(count, `1 file of evidence is missing: ${names}`, (n) => `${n} files of evidence are missing: ${names}`),
  evidenceDamaged: (count: number, names: string) =>
    counted(count, `1 file of evidence is damaged: ${names}`, (n) => `${n} files of evidence are damaged: ${names}`),
  evidenceOrphans: (count: number, names: string) =>
    counted(
      count,
      `1 file belongs to no value, from an upload that was cut off: ${names}`,
      (n) => `${n} files belong to no value, from uploads that were cut off: ${names}`,
    ),
  rebuilt: (count: number) => counted(count, '1 row computed again.', (n) => `${n} rows computed again.`),
  unknownCommand: (name: string) => `There is no command ${name}. These exist:`,
  unknownOption: (name: string) => `The option ${name} does not exist here.`,
  optionMissing: (name: string) => `${name} is missing.`,
  usage: 'Usage',
  help: {
    'create-admin': 'makes a person who manages this installation',
    backup: 'copies the database into one file, also while the server runs',
    restore: 'puts a backup in place of the database; the server must be stopped',
    check: 'whether the database is whole and every derived figure agrees with the readings',
    name: "the person's name",
    email: 'their e-mail, by which they sign in',
    password: 'asks for the password, or reads it from the standard input; without this one is made and printed',
    administration: 'the name of the administration, where there is none yet',
    rebuild: 'computes the derived figures again; the server must be stopped',
    json: 'prints the result as JSON',
    help: 'prints this',
  },
  passwordPrompt: 'Password: ',
  done: 'Done.',
  /** Why something cannot start or be done. One sentence that says what to do. */
  problems: {
    wrongSetting: (name: string, problem: string) => `The setting ${name} is not usable: ${problem}`,
    nodeTooOld: (found: string, needed: string) => `This is Node ${found}; Rumbo needs ${needed}.`,
    portInUse: (host: string, port: string) =>
      `Port ${port} on ${host} is in use by another program. Stop that one, or name another port in PORT.`,
    portNotAllowed: (port: string) => `This account may not open port ${port}. Name one from 1024 on in PORT.`,
    addressUnknown: (host: string) => `This machine has no address ${host}. Name one of its own in HOST.`,
    folderNotWritable: (path: string) =>
      `Nothing can be written in the folder ${path}. Make it writable for this account, or name another in RUMBO_DATA_DIR.`,
    databaseCorrupt: (where: string) =>
      `The database ${where} is damaged or is not one of Rumbo. Restore a backup: rumbo restore FILE.`,
    databaseInUse: (where: string) => `A server or another program is using the database ${where}. Stop it first.`,
    databaseNewer: (where: string) =>
      `The database ${where} was written by a newer version of Rumbo. Start that version, or restore a backup.`,
    databaseFull: (where: string) => `The disk that holds ${where} is full. Make room, then start again.`,
    databaseUnreachable: (where: string) =>
      `The database ${where} cannot be opened. Check that it exists and that this account may read and write it.`,
    demonstrationCutOff: (where: string) =>
      `The database ${where} holds only a part of the demonstration: entering it was cut off, or another process is still at it. Empty the database, or name another one in RUMBO_DATABASE_URL, then start again.`,
    databaseUrlUnknown: (scheme: string) =>
      `RUMBO_DATABASE_URL begins with ${scheme}, which this version cannot open. Use file: and a path, or postgres://.`,
    databaseNotFile: 'This works on a database in a file; on PostgreSQL use its own tools.',
    fileExists: (path: string) => `${path} exists already. Name another file.`,
    fileMissing: (path: string) => `There is no file ${path}.`,
    evidenceDamaged: (path: string) =>
      `The file of evidence ${path} is damaged. Put back a whole copy from another backup, then try again.`,
    fileNoBackup: (path: string) => `${path} is no backup of Rumbo, or it is damaged. The database was left as it is.`,
  },
  /** What a setting must be. */
  settings: {
    host: 'it must be a name or an address of this machine, such as 127.0.0.1 or 0.0.0.0.',
    port: 'it must be a whole number from 0 to 65535.',
    databaseUrl:
      'it must be file: and a path, such as file:data/rumbo.db, or the address of a PostgreSQL database, postgres://….',
    address: 'it must be an address without a path, such as https://rumbo.example.org.',
    secret: 'it must have at least 32 characters.',
    seed: 'it must be demo or none.',
    day: 'it must be a day, such as 2026-10-14.',
    proxies: 'it must be off, or the number of proxies in front of the server.',
    logLevel: 'it must be trace, debug, info, warn, error or silent.',
    token: 'it must have at least 16 characters.',
    folder: 'it must name a folder.',
    smtp: 'it must be the address of a mail server, such as smtps://user:password@mail.example.org.',
    email: 'it must be an e-mail, such as rumbo@example.org.',
    issuer: 'it must be an address with https, such as https://id.example.org; http only on this machine.',
    clientId: 'it is missing: RUMBO_OIDC_ISSUER needs it.',
    days: 'it must be a number of days, from 1 on.',
  },
};
