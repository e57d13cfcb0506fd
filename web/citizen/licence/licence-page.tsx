import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { districts } from '#policy/districts/units.ts'
import { ButtonLink } from '../../components/button.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatDay } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { SearchForm } from '../search-form.tsx'
import './licence.css'

type Hit = Schemas['InstitutionHit']
type Found = { items: Hit[]; registerDay: string | null }

/** What the register says of an institution, before anybody pays. */
export function LicencePage() {
  const { t } = useTranslation()
  useTitle(t('licence.title'))
  const language = useLanguage()
  const [found, setFound] = useState<Found | null>(null)
  return (
    <div className="citizen-page">
      <div>
        <h1>{t('licence.title')}</h1>
        <p className="citizen-lead">{t('licence.lead')}</p>
      </div>
      <SearchForm
        id="institution"
        label={t('licence.label')}
        hint={t('licence.hint')}
        submit={t('licence.submit')}
        tooShort={t('licence.tooShort')}
        maxLength={100}
        onSearch={async (q) => setFound(await answer(api.GET('/api/v1/public/institutions', { params: { query: { q } } })))}
      />
      <div aria-live="polite">
        {found && (found.items.length > 0 ? <Hits hits={found.items} /> : <NotFound />)}
        {found?.registerDay && (
          <p className="licence-day">{t('licence.asOf', { day: formatDay(found.registerDay, language, false) })}</p>
        )}
      </div>
    </div>
  )
}

const categories = ['subject', 'sport', 'culture', 'science'] as const
const isCategory = (key: string | null): key is (typeof categories)[number] => categories.some((one) => one === key)

/** Schools are on file too, and need no such licence. */
const stateOf = ({ category, licenceStatus }: Hit) => (category === 'school' ? 'school' : licenceStatus)

function Hits({ hits }: { hits: Hit[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const districtOf = (code: string | null) => {
    const found = districts.find((district) => district.code === code)
    return found ? (language === 'zh' ? found.name : found.en) : null
  }
  return (
    <ul className="licence-hits">
      {hits.map((hit) => (
        <li key={hit.id} className="card">
          <h2>{hit.name}</h2>
          <p className={`licence-state is-${stateOf(hit)}`}>{t(`licence.state.${stateOf(hit)}`)}</p>
          <dl>
            {isCategory(hit.category) && <Fact name={t('licence.category')} value={t(`licence.categories.${hit.category}`)} />}
            <Fact name={t('licence.district')} value={districtOf(hit.districtCode) ?? t('licence.unknown')} />
            {hit.address && <Fact name={t('licence.address')} value={hit.address} />}
          </dl>
          <p className="licence-advice">{t(`licence.advice.${stateOf(hit)}`)}</p>
        </li>
      ))}
    </ul>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function NotFound() {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('licence.noneTitle')}</h2>
      <p>{t('licence.none')}</p>
      <ButtonLink to="/report">{t('licence.report')}</ButtonLink>
    </section>
  )
}
