import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'

/** Yuan with two decimals, or the words for not being known. */
export function useYuan(): (amount: number | null) => string {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  })
  return (amount) => (amount === null ? t('escrow.unknown') : format.format(amount))
}
