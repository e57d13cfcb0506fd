import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { lookAtView, useFullViews, useViewAct } from './use-views.ts'
import '../ledgers/ledgers.css'

/** Where work begins: views with as many new cases as the reader asked to hear of. Silent otherwise; opening one begins the count anew. */
export function ViewAlerts() {
  const { t } = useTranslation('console')
  const navigate = useNavigate()
  const full = useFullViews()
  const look = useViewAct(lookAtView)
  return full.map(({ view: { id, name, query }, count }) => {
    const newestFirst = new URLSearchParams(query)
    newestFirst.set('sort', 'opened')
    return (
      <p key={id} className="panel ledgers-notice" role="status">
        <span className="badge is-warn">{t('bulk.views')}</span>
        <span>{t('bulk.alert.full', { name, count })}</span>
        <Button
          size="small"
          onClick={() => {
            look.mutate(id)
            navigate(`/console/cases?${newestFirst}`)
          }}
        >
          {t('bulk.alert.see')}
        </Button>
      </p>
    )
  })
}
