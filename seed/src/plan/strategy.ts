import { both } from './both.ts';

/** What the plan says of itself. Its years are laid back from the day of the first start. */
export const strategy = {
  name: (firstYear: number, lastYear: number) =>
    both(`Plan estratégico ${firstYear}–${lastYear}`, `Strategic plan ${firstYear}–${lastYear}`),
  vision: both(
    'Ser la aduana en la que confían quienes comercian y quienes viven del otro lado de la frontera: rápida con lo legítimo, firme con el riesgo y transparente con todos.',
    'To be the customs service that traders and citizens trust: fast with what is legitimate, firm with what is risky and open with everyone.',
  ),
  mission: both(
    'Facilitamos el comercio exterior, recaudamos lo que corresponde y protegemos a la sociedad, con información oportuna y personas íntegras.',
    'We facilitate foreign trade, collect what is due and protect society, with timely information and people of integrity.',
  ),
};

/** The overview's headline strip, in order. */
export const headlineKpis = ['K-01', 'K-03', 'K-14', 'K-07', 'K-02', 'K-16'] as const;
