//! Words and shapes of a support plan.
import { day } from '../format';
import type { PlanFields, PlanGoal, PlanStep } from '../generated/wire';
import { tOf } from '../text.svelte';

export const PROGRESS = ['open', 'under-way', 'reached', 'given-up'] as const;
export const DOERS = ['client', 'counsellor', 'together', 'other'] as const;

export const progress = (code: string): string => tOf(`plan-progress-${code}`, code);
export const doer = (code: string): string => tOf(`plan-doer-${code}`, code);

export function emptyStep(): PlanStep {
  return { step: '', doer: 'client', doerName: '', dueOn: '', doneOn: '' };
}

export function emptyGoal(): PlanGoal {
  return { goal: '', progress: 'open', dueOn: '', steps: [emptyStep()] };
}

/** The plan with every day put through `each`. */
function days(plan: PlanFields, each: (text: string) => string): PlanFields {
  return {
    needs: plan.needs,
    agreedOn: each(plan.agreedOn),
    reviewOn: each(plan.reviewOn),
    goals: plan.goals.map((goal) => ({
      ...goal,
      dueOn: each(goal.dueOn),
      steps: goal.steps.map((step) => ({ ...step, dueOn: each(step.dueOn), doneOn: each(step.doneOn) })),
    })),
  };
}

/** As the form shows it: days as they are spoken. */
export function shown(plan: PlanFields): PlanFields {
  return days(plan, (iso) => (iso === '' ? '' : day(iso)));
}

/** As it is sent: days that are clear as ISO, everything else as typed, for Rust to judge. */
export function typed(plan: PlanFields, read: (text: string) => string | null): PlanFields {
  return days(plan, (text) => (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text.trim()) ? (read(text) ?? text) : text));
}
