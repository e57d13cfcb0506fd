import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { districts } from '#policy/districts/units.ts'
import { ButtonLink } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { Loading } from '../../components/loading.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { inList } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { DistrictChoice } from '../district-choice.tsx'
import { OfficeCard, OfficePhone } from './office-card.tsx'
import './offices.css'

type Office = Schemas['PublicOffice']

/** Whom to contact: the education office of a county or district, and the departments of the city. */
export function OfficesPage() {
  const { t } = useTranslation()
  useTitle(t('offices.title'))
  const [offices, setOffices] = useState<Office[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [search, setSearch] = useSearchParams()
  useEffect(() => {
    answer(api.GET('/api/v1/public/offices'))
      .then(({ items }) => setOffices(items))
      .catch(setError)
  }, [])
  const district = search.get('district') ?? ''
  return (
    <div className="citizen-page">
      <div>
        <h1>{t('offices.title')}</h1>
        <p className="citizen-lead">{t('offices.lead')}</p>
      </div>
      <DistrictChoice
        label={t('offices.district')}
        all={t('offices.all')}
        value={district}
        onChange={(code) => setSearch(code ? { district: code } : {}, { replace: true })}
      />
      {error !== null && <Failure error={error} />}
      {!offices && error === null && <Loading />}
      {offices && <Listed offices={offices} district={district} />}
      <ButtonLink to="/report" look="primary">
        {t('offices.report')}
      </ButtonLink>
    </div>
  )
}

/** Units that have told nothing yet stand together, with the number that puts one through. */
function Listed({ offices, district }: { offices: Office[]; district: string }) {
  const { t } = useTranslation()
  const pick = usePick()
  const language = useLanguage()
  const units = districts
    .filter(({ code }) => district === '' || code === district)
    .map(({ code, name, en }) => ({ name: pick({ zh: name, en }), office: offices.find((one) => one.code === code) }))
  const silent = units.filter(({ office }) => !office).map(({ name }) => name)
  const departments = offices.filter(({ kind }) => kind === 'department')
  return (
    <>
      <section aria-labelledby="office-units">
        <h2 id="office-units">{t('offices.units')}</h2>
        <ul className="office-list" aria-live="polite">
          {units.map(({ name, office }) => office && <OfficeCard key={office.code} name={name} office={office} />)}
          {silent.length > 0 && (
            <li className="card office-card">
              <h3>{inList(silent, language)}</h3>
              <p>{t('offices.none')}</p>
              <OfficePhone number="12345" />
            </li>
          )}
        </ul>
      </section>
      {departments.length > 0 && (
        <section aria-labelledby="office-departments">
          <h2 id="office-departments">{t('offices.departments')}</h2>
          <p>{t('offices.departmentsLead')}</p>
          <ul className="office-list">
            {departments.map((office) => (
              <OfficeCard key={office.code} name={pick(office)} office={office} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
