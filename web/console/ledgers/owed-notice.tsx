import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDay } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { useReminders } from './use-ledgers.ts'
import './ledgers.css'

/** On the page where work begins: rows that are due and of which this person was told. Silent otherwise. */
export function OwedNotice() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const may = useMay()
  const { data = [] } = useReminders(may('ledger.read'))
  const mine = data.filter(({ forMe }) => forMe)
  const [earliest] = mine.map(({ due }) => due).sort()
  if (!earliest) return null
  return (
    <p className="panel ledgers-notice" role="status">
      <span className="badge is-warn">{t('ledgers.title')}</span>
      <span>{t('ledgers.owedByYou', { count: mine.length, day: formatDay(earliest, language) })}</span>
      <Link to="/console/ledgers">{t('ledgers.see')}</Link>
    </p>
  )
}
