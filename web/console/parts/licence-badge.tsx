import { useTranslation } from 'react-i18next'

const tones: Record<string, string> = { licensed: 'is-good', unlicensed: 'is-bad', overdue: 'is-warn', unknown: '' }

export function LicenceBadge({ status }: { status: string }) {
  const { t } = useTranslation('console')
  const known = status in tones ? (status as 'licensed' | 'unlicensed' | 'overdue' | 'unknown') : 'unknown'
  return <span className={`badge ${tones[known]}`}>{t(`licence.${known}`)}</span>
}
