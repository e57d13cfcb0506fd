import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { districtName, violationName } from '../names.ts'
import { useSourceName } from '../parts/use-source-name.ts'
import type { Dimension } from './trend-filters.ts'

const statuses = ['NEW', 'CONFIRMED', 'REJECTED', 'SUPERSEDED'] as const
const origins = ['listing', 'complaint', 'ledger'] as const

/** The name of a value of a dimension, on screen and in exports. */
export function useKeyName(): (by: Dimension, key: string) => string {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const sourceName = useSourceName()
  return (by, key) => {
    if (key === '' || key === 'none') return t('analytics.unknown')
    if (by === 'violation') return violationName(key, language)
    if (by === 'district') return districtName(key, language)
    if (by === 'channel') return sourceName.channel(key)
    if (by === 'status') {
      const status = statuses.find((one) => one === key)
      return status ? t(`status.${status}`) : key
    }
    const origin = origins.find((one) => one === key)
    return origin ? t(`analytics.origins.${origin}`) : key
  }
}
