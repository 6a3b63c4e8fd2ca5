import type { fields as english } from '../en/fields.ts';

export const fields = {
  administrationName: 'el nombre de la administración',
  code: 'el código',
  comment: 'el comentario',
  content: 'el valor',
  denominator: 'el denominador',
  email: 'el correo',
  formula: 'la fórmula',
  name: 'el nombre',
  numerator: 'el numerador',
  password: 'la contraseña',
  period: 'el periodo',
  reason: 'el motivo',
  statement: 'la descripción',
  timeZone: 'la zona horaria',
  title: 'el título',
  value: 'el valor',
} satisfies typeof english;
