import type { Target, TargetProposal } from '@rumbo/domain';
import { targetFigure } from '@rumbo/words';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { announce } from '../../../ui/announcer.ts';
import type { PanelKpi } from './KpiBlock.tsx';
import { ProposalNote } from './ProposalNote.tsx';

interface ProposedTargetProps {
  readonly kpi: PanelKpi;
  readonly period: string;
  readonly proposal: TargetProposal | null;
  readonly inForce: Target | null;
  /** Null: the reader may not. */
  readonly onTakeBack: (() => void) | null;
}

/** That another target is proposed, the one in force, and the way back to it. */
export function ProposedTarget({ kpi, period, proposal, inForce, onTakeBack }: ProposedTargetProps): ReactNode {
  const { words, format, text } = useReader();
  const { summary } = kpi;
  if (proposal === null) return null;
  const say = words.mapPanel.target;
  const measured = { decimals: summary.decimals, unit: text(summary.unitOfMeasure) };
  const takeBack = (): void => {
    onTakeBack?.();
    announce(say.takenBack(summary.code));
  };
  return (
    <ProposalNote
      of={say.target(format.period(period, 'short'))}
      says={inForce === null ? say.inForceNone : say.inForce(targetFigure(words, format, inForce.value, measured))}
      label={say.takeBackWhat(summary.code, format.period(period, 'text'))}
      onTakeBack={onTakeBack === null ? null : takeBack}
    />
  );
}
