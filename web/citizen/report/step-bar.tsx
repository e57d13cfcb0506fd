import { useTranslation } from 'react-i18next'
import type { Step } from './check.ts'

/** Where one is: three numbered parts, the present one named. */
export function StepBar({ step }: { step: Step }) {
  const { t } = useTranslation()
  return (
    <ol className="step-bar" aria-label={t('report.steps.label')}>
      {([1, 2, 3] as const).map((n) => (
        <li key={n} aria-current={n === step ? 'step' : undefined} className={n < step ? 'is-done' : undefined}>
          <span className="step-number" aria-hidden="true">
            {n < step ? '✓' : n}
          </span>
          <span className="step-name">{t(`report.steps.s${n}`)}</span>
        </li>
      ))}
    </ol>
  )
}
