import { Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { basisById, citationText } from '#policy/basis.ts'
import { districts } from '#policy/districts/units.ts'
import type { RouteTable, Sector } from '#policy/routing.ts'
import { type RoutingAnswer, simulateRouting } from '#policy/routing-simulation.ts'
import { violations } from '#policy/violations.ts'
import { inList } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { alone, departmentName, districtName, violationName } from '../names.ts'
import { Nothing } from '../parts/nothing.tsx'
import { sourceChannels, useSourceName } from '../parts/use-source-name.ts'
import { RecentLeads } from './recent-leads.tsx'
import { RouteForm } from './route-form.tsx'
import { RouteVersions } from './route-versions.tsx'
import { type Route, useRecentLeads, useRoute, useRouteTable } from './use-routes.ts'
import '../parts/work.css'
import './routing.css'

const sectors: Sector[] = ['subject', 'sport', 'culture', 'science']

/** Which office gets a lead, and by which rules; another route for a violation is tried here before it is put in force. */
export function RoutingPage() {
  const { t } = useTranslation('console')
  useTitle(t('routing.title'))
  const may = useMay()
  const language = useLanguage()
  const sourceName = useSourceName()
  const [district, setDistrict] = useState<string | null>(null)
  const [violation, setViolation] = useState<string | null>(null)
  const [channel, setChannel] = useState<string>('own_account')
  const [sector, setSector] = useState<Sector>('subject')
  const isAllowed = may('routing.manage')
  const table = useRouteTable(isAllowed)
  const recent = useRecentLeads(isAllowed)
  const [draft, setDraft] = useState<Route | null>(null)
  if (!isAllowed) return <NotAllowed />
  if (table.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (!table.data) return <FetchFailure error={table.error} onRetry={table.refetch} />
  const tried: RouteTable = violation && draft ? new Map([...table.data, [violation, draft]]) : table.data
  const answer = violation === null ? null : simulateRouting({ district, violation, channel, sector }, tried)
  const choose = (code: string | null) => {
    setDraft(null)
    setViolation(code)
  }
  return (
    <div className="work routing">
      <h1 className="console-title">{t('routing.title')}</h1>
      <p className="work-lead">{t('routing.lead')}</p>
      <div className="routing-form panel">
        <Choice
          id="violation"
          value={violation}
          onChange={choose}
          options={violations.map(({ code }) => ({ value: code, label: `${code} ${violationName(code, language)}` }))}
        />
        <Choice
          id="district"
          value={district}
          onChange={setDistrict}
          options={districts.map(({ code }) => ({ value: code, label: districtName(code, language) }))}
        />
        <Choice
          id="channel"
          value={channel}
          onChange={(value) => setChannel(value ?? 'own_account')}
          options={sourceChannels.map((value) => ({ value, label: sourceName.channel(value) }))}
        />
        <Choice
          id="sector"
          value={sector}
          onChange={(value) => setSector(value ?? 'subject')}
          options={sectors.map((value) => ({ value, label: t(`routing.sectors.${value}`) }))}
        />
      </div>
      <div aria-live="polite">{answer ? <Verdict answer={answer} /> : <Nothing text={t('routing.none')} />}</div>
      {violation && table.data.has(violation) && <OneRoute key={violation} id={violation} draft={draft} onDraft={setDraft} />}
      {recent.data && recent.data.items.length > 0 && <RecentLeads leads={recent.data.items} table={tried} />}
    </div>
  )
}

interface OneRouteProps {
  id: string
  draft: Route | null
  onDraft: (route: Route | null) => void
}

function OneRoute({ id, draft, onDraft }: OneRouteProps) {
  const { data, isPending, error, refetch } = useRoute(id)
  if (isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (!data) return <FetchFailure error={error} onRetry={refetch} />
  return (
    <>
      <RouteForm key={data.version} view={data} route={draft ?? data.route} onDraft={onDraft} onDone={() => onDraft(null)} />
      <RouteVersions view={data} />
    </>
  )
}

interface ChoiceProps<T extends string> {
  id: 'violation' | 'district' | 'channel' | 'sector'
  value: T | null
  options: { value: T; label: string }[]
  onChange: (value: T | null) => void
}

function Choice<T extends string>({ id, value, options, onChange }: ChoiceProps<T>) {
  const { t } = useTranslation('console')
  return (
    <div>
      <label htmlFor={`routing-${id}`}>{t(`routing.fields.${id}`)}</label>
      <Select<T>
        id={`routing-${id}`}
        value={value}
        allowClear={id === 'district'}
        placeholder={t(`routing.fields.${id}`)}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={(next?: T) => onChange(next ?? null)}
      />
    </div>
  )
}

function Verdict({ answer: { unit, department, route, rule, reasons } }: { answer: RoutingAnswer }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const cited = (id: string) => {
    const basis = basisById(id)
    return basis ? citationText(basis)[language] : id
  }
  const names = (codes: readonly string[]) => codes.map((code) => departmentName(code, language)).join(' · ') || '–'
  return (
    <section className="panel routing-verdict" aria-label={t('routing.result')}>
      <h2>
        {alone(unit[language])} · {department ? departmentName(department, language) : '–'}
      </h2>
      <dl className="pairs">
        {(['lead', 'assist', 'copy'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`routing.parts.${part}`)}</dt>
            <dd>{names(route[part])}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('routing.why')}</h3>
      <ol>
        {reasons.map((reason) => (
          <li key={reason.en}>{reason[language]}</li>
        ))}
      </ol>
      <p>
        {t('routing.basis')} {inList(rule.basis.map(cited), language)}
      </p>
    </section>
  )
}
