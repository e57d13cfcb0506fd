import { Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { districts } from '#policy/districts/units.ts'
import type { Schemas } from '../../lib/api.ts'
import { dayOf, formatDay } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { districtName } from '../names.ts'
import { useDuty, useSetDuty } from './use-duty.ts'
import '../parts/work.css'
import './duty.css'

/** Who takes the call of an urgent lead, day by day, for four weeks. */
export function DutyPage() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  useTitle(t('duty.title'))
  const isAllowed = useMay()('case.read')
  const own = useMe().data?.districtCode ?? null
  const [search, setSearch] = useSearchParams()
  const district = own ?? search.get('unit')
  const { data, isPending, error, refetch } = useDuty(district, dayOf(new Date()), isAllowed)
  if (!isAllowed) return <NotAllowed />
  const units = districts.map(({ code }) => ({ value: code, label: districtName(code, language) }))
  return (
    <div className="work">
      <h1 className="console-title">{t('duty.title')}</h1>
      <p className="work-lead">{t('duty.lead')}</p>
      <div className="work-tools">
        <label htmlFor="duty-unit">{t('duty.unit')}</label>
        <Select
          id="duty-unit"
          style={{ minWidth: 220, maxWidth: '100%' }}
          disabled={own !== null}
          showSearch={{ optionFilterProp: 'label' }}
          value={district ?? ''}
          options={[{ value: '', label: t('user.wholeCity') }, ...units]}
          onChange={(code) => setSearch(code ? { unit: code } : {})}
        />
      </div>
      {isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data && <Roster roster={data} />}
    </div>
  )
}

function Roster({ roster: { district, days, people } }: { roster: Schemas['DutyRoster'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const mayChange = useMay()('duty.manage')
  const put = useSetDuty(district)
  const options = people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <section className="panel work-panel" aria-label={t('duty.title')}>
      <table className="work-table is-tight duty-table">
        <thead>
          <tr>
            <th scope="col">{t('duty.day')}</th>
            <th scope="col">{t('duty.person')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, person }) => (
            <tr key={day} data-day={day}>
              <th scope="row">{formatDay(day, language)}</th>
              <td>
                {mayChange ? (
                  <Select
                    aria-label={t('duty.choose', { day })}
                    className="duty-person"
                    allowClear
                    placeholder={t('duty.nobody')}
                    showSearch={{ optionFilterProp: 'label' }}
                    value={person?.id ?? null}
                    options={
                      person && !options.some(({ value }) => value === person.id)
                        ? [...options, { value: person.id, label: person.name }]
                        : options
                    }
                    onChange={(userId?: string | null) => put.mutate({ day, userId: userId ?? null })}
                  />
                ) : (
                  (person?.name ?? <small>{t('duty.nobody')}</small>)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
