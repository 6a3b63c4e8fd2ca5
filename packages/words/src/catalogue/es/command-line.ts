import type { commandLine as english } from '../en/command-line.ts';

const counted = (count: number, one: string, other: (count: number) => string): string =>
  count === 1 ? one : other(count);

export const commandLine = {
  listening: (address) => `Rumbo está listo en ${address}`,
  stopping: 'Deteniendo.',
  stopped: 'Detenido.',
  seeding: 'La base de datos está vacía: se ingresa el plan de demostración.',
  seeded: (plan) => `La base de datos estaba vacía y ahora contiene el plan ${plan}, con cifras ilustrativas.`,
  demonstrationPeople: 'Personas con las que se puede ingresar:',
  demonstrationPassword: (password) => `Contraseña de todas: ${password}`,
  demonstrationPasswordKept: (path) => `Su contraseña está en ${path}`,
  setUpCode: (code) => `Todavía nadie tiene cuenta. Cree la primera con el código ${code}`,
  webFilesMissing: 'Las páginas web no están construidas; solo responden las interfaces.',
  adminCreated: (email) => `${email} administra ahora esta instalación.`,
  adminPassword: (password) => `Contraseña: ${password}`,
  backedUp: (path) => `Copia escrita en ${path}`,
  restored: (path) => `Restaurado desde ${path}`,
  replaced: (path) => `Lo que había antes está en ${path}`,
  checkPassed: (count) =>
    counted(
      count,
      'Se revisó 1 fila; coincide con los datos.',
      (n) => `Se revisaron ${n} filas; todas coinciden con los datos.`,
    ),
  checkFailed: (count) =>
    counted(count, '1 fila no coincide con los datos.', (n) => `${n} filas no coinciden con los datos.`),
  integrityPassed: 'El archivo de la base de datos está íntegro.',
  integrityFailed: (detail) => `El archivo de la base de datos está dañado: ${detail}`,
  chainFailed: (seq) => `El registro de cambios no está como se escribió, desde la entrada ${seq}.`,
  evidenceCopied: (count, folder) =>
    counted(count, `1 archivo de evidencia en ${folder}`, (n) => `${n} archivos de evidencia en ${folder}`),
  evidenceChecked: (count) =>
    counted(count, '1 archivo de evidencia está íntegro.', (n) => `${n} archivos de evidencia están íntegros.`),
  evidenceMissing: (count, names) =>
    counted(count, `Falta 1 archivo de evidencia: ${names}`, (n) => `Faltan ${n} archivos de evidencia: ${names}`),
  evidenceDamaged: (count, names) =>
    counted(
      count,
      `1 archivo de evidencia está dañado: ${names}`,
      (n) => `${n} archivos de evidencia están dañados: ${names}`,
    ),
  evidenceOrphans: (count, names) =>
    counted(
      count,
      `1 archivo no pertenece a ningún valor; quedó de un envío interrumpido: ${names}`,
      (n) => `${n} archivos no pertenecen a ningún valor; quedaron de envíos interrumpidos: ${names}`,
    ),
  rebuilt: (count) => counted(count, 'Se recalculó 1 fila.', (n) => `Se recalcularon ${n} filas.`),
  unknownCommand: (name) => `No existe la orden ${name}. Estas existen:`,
  unknownOption: (name) => `La opción ${name} no existe aquí.`,
  optionMissing: (name) => `Falta ${name}.`,
  usage: 'Uso',
  help: {
    'create-admin': 'crea una persona que administra esta instalación',
    backup: 'copia la base de datos en un archivo, también con el servidor en marcha',
    restore: 'pone una copia en lugar de la base de datos; el servidor debe estar detenido',
    check: 'si la base de datos está íntegra y cada cifra derivada coincide con los datos',
    name: 'el nombre de la persona',
    email: 'su correo, con el que ingresa',
    password: 'pide la contraseña o la lee de la entrada estándar; sin esto se crea una y se muestra',
    administration: 'el nombre de la administración, donde aún no hay ninguna',
    rebuild: 'recalcula las cifras derivadas; el servidor debe estar detenido',
    json: 'muestra el resultado como JSON',
    help: 'muestra esto',
  },
  passwordPrompt: 'Contraseña: ',
  done: 'Listo.',
  problems: {
    wrongSetting: (name, problem) => `El ajuste ${name} no se puede usar: ${problem}`,
    nodeTooOld: (found, needed) => `Este es Node ${found}; Rumbo necesita ${needed}.`,
    portInUse: (host, port) =>
      `Otro programa usa el puerto ${port} en ${host}. Deténgalo o indique otro puerto en PORT.`,
    portNotAllowed: (port) => `Esta cuenta no puede abrir el puerto ${port}. Indique uno desde 1024 en PORT.`,
    addressUnknown: (host) => `Esta máquina no tiene la dirección ${host}. Indique una propia en HOST.`,
    folderNotWritable: (path) =>
      `No se puede escribir en la carpeta ${path}. Dé permiso a esta cuenta o indique otra en RUMBO_DATA_DIR.`,
    databaseCorrupt: (where) =>
      `La base de datos ${where} está dañada o no es de Rumbo. Restaure una copia: rumbo restore ARCHIVO.`,
    databaseInUse: (where) => `Un servidor u otro programa está usando la base de datos ${where}. Deténgalo primero.`,
    databaseNewer: (where) =>
      `La base de datos ${where} fue escrita por una versión más nueva de Rumbo. Arranque esa versión o restaure una copia.`,
    databaseFull: (where) => `El disco que contiene ${where} está lleno. Libere espacio y arranque de nuevo.`,
    databaseUnreachable: (where) =>
      `No se puede abrir la base de datos ${where}. Verifique que exista y que esta cuenta pueda leerla y escribirla.`,
    demonstrationCutOff: (where) =>
      `La base de datos ${where} contiene solo una parte de la demostración: su carga se interrumpió u otro proceso sigue cargándola. Vacíe la base de datos o indique otra en RUMBO_DATABASE_URL, y arranque de nuevo.`,
    databaseUrlUnknown: (scheme) =>
      `RUMBO_DATABASE_URL empieza con ${scheme}, que esta versión no puede abrir. Use file: y una ruta, o postgres://.`,
    databaseNotFile: 'Esto trabaja sobre una base de datos en un archivo; en PostgreSQL use sus propias herramientas.',
    fileExists: (path) => `${path} ya existe. Indique otro archivo.`,
    fileMissing: (path) => `No existe el archivo ${path}.`,
    evidenceDamaged: (path) =>
      `El archivo de evidencia ${path} está dañado. Reponga una copia íntegra de otro respaldo e intente de nuevo.`,
    fileNoBackup: (path) => `${path} no es una copia de Rumbo o está dañado. La base de datos quedó como estaba.`,
  },
  settings: {
    host: 'debe ser un nombre o una dirección de esta máquina, como 127.0.0.1 o 0.0.0.0.',
    port: 'debe ser un número entero de 0 a 65535.',
    databaseUrl:
      'debe ser file: y una ruta, como file:data/rumbo.db, o la dirección de una base PostgreSQL, postgres://….',
    address: 'debe ser una dirección sin ruta, como https://rumbo.example.org.',
    secret: 'debe tener al menos 32 caracteres.',
    seed: 'debe ser demo o none.',
    day: 'debe ser un día, por ejemplo 2026-10-14.',
    proxies: 'debe ser off o el número de proxies delante del servidor.',
    logLevel: 'debe ser trace, debug, info, warn, error o silent.',
    token: 'debe tener al menos 16 caracteres.',
    folder: 'debe nombrar una carpeta.',
    smtp: 'debe ser la dirección de un servidor de correo, como smtps://usuario:clave@correo.example.org.',
    email: 'debe ser un correo, como rumbo@example.org.',
    issuer: 'debe ser una dirección con https, como https://id.example.org; http solo en esta máquina.',
    clientId: 'falta: RUMBO_OIDC_ISSUER lo necesita.',
    days: 'debe ser un número de días, desde 1.',
  },
} satisfies typeof english;
