import { useTranslation } from 'react-i18next'
import { limitValue } from '#policy/limits.ts'

/** The share of what must be in the account that is there; less than all of it stands out. */
export function Cover({ cover }: { cover: number | null }) {
  const { t } = useTranslation('console')
  if (cover === null) return t('escrow.unknown')
  return <span className={cover < limitValue('escrow-share') ? 'badge is-warn' : 'badge is-good'}>{cover}%</span>
}
