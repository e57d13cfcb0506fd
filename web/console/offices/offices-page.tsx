import { Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { ContactFacts } from './contact-facts.tsx'
import { OfficeForm } from './office-form.tsx'
import { OfficeVersions } from './office-versions.tsx'
import { type OfficeRow, useOffice, useOffices } from './use-offices.ts'
import '../parts/work.css'
import './offices.css'

/** How each unit and department is reached, for all staff; an administrator puts other facts in force. */
export function OfficesPage() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  useTitle(t('offices.title'))
  const may = useMay()
  // those of a district keep the facts of its own office
  const own = useMe().data?.districtCode ?? null
  const isAllowed = may('office.read')
  const list = useOffices(isAllowed)
  const [search, setSearch] = useSearchParams()
  if (!isAllowed) return <NotAllowed />
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (!list.data) return <FetchFailure error={list.error} onRetry={list.refetch} />
  const { items } = list.data
  const id = items.find(({ code }) => code === search.get('office'))?.code ?? own ?? items[0]?.code
  const label = ({ contact, active, own, ...office }: OfficeRow) => {
    const marks = [active ? '' : t('offices.closed'), contact.telephone ? '' : t('offices.noPhone'), own ? t('offices.own') : '']
    return [office[language], ...marks.filter((mark) => mark !== '')].join(' · ')
  }
  const options = (['unit', 'department'] as const).map((kind) => ({
    label: t(`offices.kinds.${kind}`),
    options: items.filter((one) => one.kind === kind).map((one) => ({ value: one.code, label: label(one) })),
  }))
  const count = items.filter(({ contact }) => contact.telephone === '').length
  return (
    <div className="work">
      <h1 className="console-title">{t('offices.title')}</h1>
      <p className="work-lead">{t('offices.lead')}</p>
      {may('office.manage') && own === null && count > 0 && <p>{t('offices.without', { count })}</p>}
      <div className="work-tools">
        <label htmlFor="office">{t('offices.office')}</label>
        <Select
          id="office"
          style={{ minWidth: 260, maxWidth: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
          {...(id ? { value: id } : {})}
          options={options}
          onChange={(office) => setSearch({ office })}
        />
      </div>
      {id && <OneOffice key={id} id={id} mayChange={may('office.manage') && (own === null || own === id)} />}
    </div>
  )
}

function OneOffice({ id, mayChange }: { id: string; mayChange: boolean }) {
  const { data, isPending, error, refetch } = useOffice(id)
  if (isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (!data) return <FetchFailure error={error} onRetry={refetch} />
  return (
    <>
      <ContactFacts contact={data.contact} />
      {mayChange && <OfficeForm key={data.version} office={data} />}
      <OfficeVersions office={data} mayChange={mayChange} />
    </>
  )
}
