// What the entry grid is held against: the plainest table that can be typed into. Inputs that nobody controls, a listener that
// takes Enter to the next one, nothing checked, kept or sent.
import type { KeyboardEvent, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './table.css';

const ROWS = 500;
const MONTHS = ['Dec 2024', 'Sep', 'Oct', 'Nov'];
const FIGURES = ['Change', 'Target', 'Expected', 'Note'];

function Table(): ReactNode {
  return (
    <div className="wrap">
      <table onKeyDown={goOn}>
        <thead>
          <tr>
            {['KPI', 'Unit', ...MONTHS, 'Dec 2025', ...FIGURES].map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>{Array.from({ length: ROWS }, (_, index) => rowOf(`K-${String(index + 1).padStart(4, '0')}`))}</tbody>
      </table>
    </div>
  );
}

function rowOf(code: string): ReactNode {
  return (
    <tr key={code}>
      <th>
        <small>{code}</small> Indicator {code}
      </th>
      <td>cases</td>
      {MONTHS.map((month) => (
        <td key={month} className="num">
          333
        </td>
      ))}
      <td>
        <input aria-label={code} inputMode="decimal" autoComplete="off" />
      </td>
      {FIGURES.map((title) => (
        <td key={title} className="num">
          –
        </td>
      ))}
    </tr>
  );
}

function goOn(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof Element)) return;
  event.target.closest('tr')?.nextElementSibling?.querySelector('input')?.focus();
}

// The product's own font: the bench has put it there.
const font = new FontFace('Inter', 'url(/kept)', { weight: '100 900' });
document.fonts.add(await font.load());
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<Table />);
