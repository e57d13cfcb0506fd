import { Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { inList } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { alone, districtName } from '../names.ts'
import { useWording, useWordings } from './use-wording.ts'
import { WordingForm } from './wording-form.tsx'
import { WordingVersions } from './wording-versions.tsx'

/** The fixed words of replies and documents: how one stands, in other words, and as it was. */
export function WordingPage() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  useTitle(t('wording.title'))
  const district = useMe().data?.districtCode ?? null
  const isAllowed = useMay()('wording.manage')
  const list = useWordings(isAllowed)
  const [search, setSearch] = useSearchParams()
  if (!isAllowed) return <NotAllowed />
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (!list.data) return <FetchFailure error={list.error} onRetry={list.refetch} />
  const { items } = list.data
  const id = items.find((one) => one.id === search.get('text'))?.id ?? items[0]?.id
  const options = (['reply', 'document'] as const).map((kind) => ({
    label: t(`wording.kinds.${kind}`),
    options: items
      .filter((one) => one.kind === kind)
      .map((one) => ({ value: one.id, label: `${alone(one[language])}${one.own ? ` · ${t('wording.own')}` : ''}` })),
  }))
  return (
    <div className="work">
      <h1 className="console-title">{t('wording.title')}</h1>
      <p className="work-lead">{t('wording.lead')}</p>
      {district && <p>{t('wording.ofDistrict', { district: districtName(district, language) })}</p>}
      <div className="work-tools">
        <label htmlFor="wording-text">{t('wording.text')}</label>
        <Select
          id="wording-text"
          style={{ minWidth: 260 }}
          showSearch={{ optionFilterProp: 'label' }}
          {...(id ? { value: id } : {})}
          options={options}
          onChange={(text) => setSearch({ text })}
        />
      </div>
      {id && <OneText key={id} id={id} />}
    </div>
  )
}

function OneText({ id }: { id: string }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { data, isPending, error, refetch } = useWording(id)
  if (isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (!data) return <FetchFailure error={error} onRetry={refetch} />
  return (
    <>
      {data.districts.length > 0 && (
        <p>
          {t('wording.elsewhere')}
          {inList(
            data.districts.map((code) => districtName(code, language)),
            language,
          )}
        </p>
      )}
      <WordingForm key={data.version} wording={data} />
      <WordingVersions wording={data} />
    </>
  )
}
