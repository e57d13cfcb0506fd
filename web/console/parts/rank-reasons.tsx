import { Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import './rank-reasons.css'

/** Why a case stands where it stands: every reason with its points. */
function RankReasons({ reasons }: { reasons: readonly Schemas['RankReason'][] }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  return (
    <ol className="rank-reasons">
      {reasons.map((reason) => (
        <li key={reason.key}>
          <span>{pick(reason)}</span>
          <b>{t('queue.points', { count: Math.round(reason.points) })}</b>
        </li>
      ))}
    </ol>
  )
}

/** The rank as a button that tells its reasons. */
export function Rank({ rank, reasons }: { rank: number; reasons: readonly Schemas['RankReason'][] }) {
  const { t } = useTranslation('console')
  return (
    <Popover
      trigger={['click', 'hover']}
      placement="bottomLeft"
      title={t('queue.rankWhy')}
      content={<RankReasons reasons={reasons} />}
    >
      <button type="button" className="rank">
        <b>{Math.round(rank)}</b> <small>{t('queue.rank')}</small>
        <span className="visually-hidden">: {t('queue.rankWhy')}</span>
      </button>
    </Popover>
  )
}
