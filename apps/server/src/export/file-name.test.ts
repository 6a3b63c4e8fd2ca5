import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';

describe('the name of a file', () => {
  it('has plain letters only, however a plan is called', () => {
    expect(fileName(['mapa-estrategico', 'Plan Estratégico 2024–2028: «Ñandú»', '2026-09', 'v3'], 'pdf')).toBe(
      'mapa-estrategico-plan-estrategico-2024-2028-nandu-2026-09-v3.pdf',
    );
    expect(fileName(['map', '../../etc/passwd\r\nX: "y"', ''], 'svg')).toBe('map-etc-passwd-x-y.svg');
    expect(fileName(['mapa', 'خطة', 'v1'], 'svg')).toBe('mapa-v1.svg');
    expect(fileName(['a'.repeat(500)], 'pdf').length).toBeLessThan(70);
  });
});
