import { Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { alone } from '../names.ts'
import { DeadlineForm } from './deadline-form.tsx'
import { DeadlineVersions } from './deadline-versions.tsx'
import { PeriodTable } from './period-table.tsx'
import { useDeadline, useDeadlines } from './use-deadline-settings.ts'

/** How long each deadline is: what holds when, another length from a day on, and who set what. */
export function DeadlineSettingsPage() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  useTitle(t('deadlineSettings.title'))
  const isAllowed = useMay()('deadline.manage')
  const list = useDeadlines(isAllowed)
  const [search, setSearch] = useSearchParams()
  if (!isAllowed) return <NotAllowed />
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (!list.data) return <FetchFailure error={list.error} onRetry={list.refetch} />
  const { items } = list.data
  const id = items.find((one) => one.id === search.get('deadline'))?.id ?? items[0]?.id
  const options = items.map(({ own, holds, ...one }) => {
    const marks = [...(own ? [t('deadlineSettings.own')] : []), ...(holds ? [] : [t('deadlineSettings.repealed')])]
    return { value: one.id, label: [`${one.id} ${alone(one[language])}`, ...marks].join(' · ') }
  })
  return (
    <div className="work">
      <h1 className="console-title">{t('deadlineSettings.title')}</h1>
      <p className="work-lead">{t('deadlineSettings.lead')}</p>
      <div className="work-tools">
        <label htmlFor="deadline-setting">{t('deadlineSettings.deadline')}</label>
        <Select
          id="deadline-setting"
          style={{ minWidth: 260, maxWidth: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
          {...(id ? { value: id } : {})}
          options={options}
          onChange={(deadline) => setSearch({ deadline })}
        />
      </div>
      {id && <OneDeadline key={id} id={id} />}
    </div>
  )
}

function OneDeadline({ id }: { id: string }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const { data, isPending, error, refetch } = useDeadline(id)
  if (isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (!data) return <FetchFailure error={error} onRetry={refetch} />
  return (
    <>
      <p>{t('deadlineSettings.start', { event: pick(data.start) })}</p>
      <PeriodTable setting={data} />
      <DeadlineForm key={data.version} setting={data} />
      <DeadlineVersions setting={data} />
    </>
  )
}
