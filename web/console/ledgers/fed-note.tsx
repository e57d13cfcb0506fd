import { useTranslation } from 'react-i18next'
import { ledgerValue } from '../../components/ledger-value.ts'
import { formatTime, inList } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import type { Fed, LedgerField } from './use-ledgers.ts'

interface FedNoteProps {
  field: LedgerField
  value: unknown
  fed: Fed | null
  /** with where it comes from and when it was counted */
  withSource?: boolean
}

/** What other ledgers say of a field, and whether the row says something else. */
export function FedNote({ field, value, fed, withSource = false }: FedNoteProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const known = fed?.values[field.name]
  if (!fed || known === undefined) return null
  const at = formatTime(fed.at)
  const names = inList(
    fed.from.map((one) => one[language]),
    language,
  )
  const source = names === '' ? t('ledgers.fedMet', { at }) : t('ledgers.fedSource', { source: names, n: fed.n, d: fed.d, at })
  const differs = known !== value
  return (
    <small className={differs ? 'fed-note is-different' : 'fed-note'} title={source}>
      {differs ? t('ledgers.fedDiffers', { value: ledgerValue(field, known, language) }) : t('ledgers.fed')}
      {withSource && <span>{source}</span>}
    </small>
  )
}
