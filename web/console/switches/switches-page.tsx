import { Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { roleName } from '../names.ts'
import { SwitchForm } from './switch-form.tsx'
import { SwitchVersions } from './switch-versions.tsx'
import { useRole, useRoles } from './use-switches.ts'
import '../parts/work.css'
import './switches.css'

/** What each role may do in this office: functions are switched off and on, with who, when and why. */
export function SwitchesPage() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  useTitle(t('switches.title'))
  const isAllowed = useMay()('switch.manage')
  const list = useRoles(isAllowed)
  const [search, setSearch] = useSearchParams()
  if (!isAllowed) return <NotAllowed />
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (!list.data) return <FetchFailure error={list.error} onRetry={list.refetch} />
  const { items } = list.data
  const id = items.find(({ role }) => role === search.get('role'))?.role ?? items[0]?.role
  const options = items.map(({ role, off }) => ({
    value: role,
    label: [roleName(role, language), ...(off.length > 0 ? [t('switches.off', { count: off.length })] : [])].join(' · '),
  }))
  return (
    <div className="work">
      <h1 className="console-title">{t('switches.title')}</h1>
      <p className="work-lead">{t('switches.lead')}</p>
      <div className="work-tools">
        <label htmlFor="role">{t('switches.role')}</label>
        <Select
          id="role"
          style={{ minWidth: 260, maxWidth: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
          {...(id ? { value: id } : {})}
          options={options}
          onChange={(role) => setSearch({ role })}
        />
      </div>
      {id && <OneRole key={id} id={id} />}
    </div>
  )
}

function OneRole({ id }: { id: string }) {
  const { data, isPending, error, refetch } = useRole(id)
  if (isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (!data) return <FetchFailure error={error} onRetry={refetch} />
  return (
    <>
      <SwitchForm key={data.version} view={data} />
      <SwitchVersions view={data} />
    </>
  )
}
