export { demonstrationPeople, playDemonstration } from './play-demonstration.ts';
export type { Demonstration, DemonstrationInput } from './play-demonstration.ts';
export type { DemonstrationPerson } from './plan/people.ts';
export { unitNames } from './plan/units.ts';
export type { UnitKey } from './plan/units.ts';
