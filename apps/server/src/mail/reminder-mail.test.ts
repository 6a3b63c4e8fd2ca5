import { describe, expect, it } from 'vitest';
import { newId } from '../clock.ts';
import { messageOf } from './message.ts';
import { reminderMail } from './reminder-mail.ts';

const line = {
  stage: 'late',
  plan: 'Plan',
  unit: 'Puerto <b>principal</b>',
  period: '2026-09',
  dueDay: '2026-10-07',
  lateBy: 1,
  count: 2,
  codes: ['K-01', 'K-02'],
  owedBy: [] as readonly string[],
  path: '/entry/u/2026-09?plan=p',
};

function mail(lines: readonly object[], language: 'es' | 'en' = 'es') {
  const shared = { name: 'Núñez', numberFormat: 'es-PE', illustrative: false, today: '2026-10-08' };
  return reminderMail({ language, params: { ...shared, lines: JSON.stringify(lines) } }, 'https://rumbo.example.org/');
}

describe('the mail about what is owed', () => {
  it('says in one mail, in the person’s language, what is late and what falls due', () => {
    const soon = {
      ...line,
      stage: 'before',
      period: '2026-10',
      dueDay: '2026-11-06',
      lateBy: 0,
      count: 1,
      codes: ['K-01'],
    };
    const { subject, text } = mail([soon, line]);
    expect(subject).toBe('2 valores vencidos, 1 por vencer');
    expect(text).toContain('VENCIDO: LE TOCA INGRESARLO');
    expect(text).toContain('2 valores: K-01, K-02; 1 día hábil de atraso, venció el miércoles 7 de octubre');
    expect(text).toContain('https://rumbo.example.org/entry/u/2026-09?plan=p');
    expect(text.indexOf('VENCIDO')).toBeLessThan(text.indexOf('POR VENCER'));
    expect(mail([line], 'en').subject).toBe('2 values late');
  });

  it('names to who approves who owes it, and that nobody does', () => {
    const owed = { ...line, stage: 'escalated', owedBy: ['L. Vargas', 'G. Ríos'] };
    const { subject, text } = mail([owed, { ...owed, owedBy: [] }]);
    expect(subject).toBe('4 valores vencidos en las unidades cuyos datos aprueba usted');
    expect(text).toContain('lo debe L. Vargas y G. Ríos');
    expect(text).toContain('nadie lo reporta');
  });

  it('names the plan where there are several, and for whom a deputy acts', () => {
    const { text } = mail([line, { ...line, plan: 'Otro', owedBy: ['L. Vargas'] }]);
    expect(text).toContain('Otro: Puerto');
    expect(text).toContain('en lugar de L. Vargas');
  });

  it('is a page in which nothing that somebody wrote is more than text', () => {
    const { html } = mail([{ ...line, unit: '<img src=x onerror=alert(1)>"' }]);
    expect(html).not.toMatch(/<img|onerror=alert\(1\)>"/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;');
  });

  it('travels as text and page in one message', () => {
    const address = { from: 'rumbo@example.org', to: 'ana@example.org', at: '2026-10-08T13:00:00.000Z' };
    const id = newId();
    const message = messageOf({ id, ...address, language: 'es', ...mail([line]) });
    expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
    for (const one of message.split('\r\n')) expect(one.length).toBeLessThanOrEqual(78);
    const [head = '', plain = '', page = '', end] = message.split(`--=_${id}`);
    expect(head).toContain(`Content-Type: multipart/alternative;\r\n boundary="=_${id}"`);
    expect(plain).toContain('Content-Type: text/plain; charset=utf-8');
    expect(page).toContain('Content-Type: text/html; charset=utf-8');
    expect(end).toBe('--\r\n');
  });
});
