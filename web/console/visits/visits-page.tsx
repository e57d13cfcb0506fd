import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../../components/button.tsx'
import { useTitle } from '../../lib/title.ts'
import type { Draft, Visit } from './on-phone.ts'
import { useVisitsDay } from './visits-frame.tsx'

/** The visits that the phone carries, and how far each of them is. */
export function VisitsPage() {
  const { t } = useTranslation('console')
  useTitle(t('visits.title'))
  const { day, refresh, busy } = useVisitsDay()
  const waiting = day.drafts.filter(({ state }) => state === 'ready').length
  return (
    <>
      <h1>{t('visits.title')}</h1>
      <p className="visits-lead">{t('visits.lead')}</p>
      <Button busy={busy} onClick={() => void refresh()}>
        {waiting > 0 ? t('visits.send', { count: waiting }) : t('visits.refresh')}
      </Button>
      {day.visits.length === 0 && <p className="visits-none">{t('visits.none')}</p>}
      <ul className="visits-list">
        {day.visits.map((visit) => (
          <li key={visit.about.id}>
            <Card visit={visit} draft={day.drafts.find(({ about }) => about === visit.about.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Card({ visit, draft }: { visit: Visit; draft: Draft | undefined }) {
  const { t } = useTranslation('console')
  const { about, title, institution, officers, edition } = visit
  const state = draft?.state ?? (edition > 0 ? 'kept' : 'open')
  return (
    <Link to={`/console/visits/${about.id}`} className="visits-card" data-state={state}>
      <span className="visits-kind">
        {t(`visits.kind.${about.kind}`)} · {title}
      </span>
      <b>{institution.name}</b>
      {institution.address && <span>{institution.address}</span>}
      <span className="visits-kind">{officers.map(({ name }) => name).join(' ')}</span>
      <span className={`visits-state is-${state}`}>{t(`visits.state.${state}`)}</span>
    </Link>
  )
}
