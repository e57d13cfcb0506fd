import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'

/** The law that a clock rests on, or that it is the product's own. */
export function ClockBasis({ basis }: Pick<Schemas['EndedClock'], 'basis'>) {
  const { t } = useTranslation('console')
  const pick = usePick()
  return (
    <small>
      {t('file.deadlines.basis')} {basis.length > 0 ? basis.map(pick).join(t('file.deadlines.and')) : t('file.deadlines.own')}
    </small>
  )
}
