import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'

/** The shape of a case before its content: nothing jumps when that arrives. */
export function CaseSkeleton() {
  const { t } = useTranslation()
  return (
    <div className="case-page" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <div className="case-waiting panel">
        <Skeleton active title={{ width: '40%' }} paragraph={{ rows: 1, width: '60%' }} />
      </div>
      <div className="case-columns">
        {['findings', 'evidence', 'side'].map((part) => (
          <div key={part} className="case-waiting panel">
            <Skeleton active paragraph={{ rows: 8 }} />
          </div>
        ))}
      </div>
    </div>
  )
}
