export * from './evaluation/evaluation.ts';
