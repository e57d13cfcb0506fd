import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { stateName } from '../names.ts'

/** Findings are decided in the same history in which the case moves. */
const decisions = ['NEW', 'CONFIRMED', 'REJECTED'] as const

/** The name of a state of a case, a complaint or a finding. */
export function useStateWords(): (state: string) => string {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (state) => {
    const decision = decisions.find((one) => one === state)
    return decision ? t(`status.${decision}`) : stateName(state, language)
  }
}
