import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Schemas } from '../../lib/api.ts'

interface RankingProps {
  trend: Schemas['TrendView']
  nameOf: (key: string) => string
  linkTo: (key: string, week: string | null) => string
}

/** All values of the dimension, largest first, each bar a link to its findings. */
export function Ranking({ trend, nameOf, linkTo }: RankingProps) {
  const { t } = useTranslation('console')
  const most = Math.max(...trend.series.map(({ total }) => total), 1)
  return (
    <ol className="ranking" aria-label={t('analytics.ranking')}>
      {trend.series.map(({ key, total }) => (
        <li key={key}>
          <Link to={linkTo(key, null)}>
            <span className="ranking-name">{nameOf(key)}</span>
            <span className="ranking-count">
              {total}
              <small>{Math.round((total / Math.max(trend.total, 1)) * 100)}%</small>
            </span>
            <span className="ranking-bar" style={{ width: `${(total / most) * 100}%` }} />
          </Link>
        </li>
      ))}
    </ol>
  )
}
