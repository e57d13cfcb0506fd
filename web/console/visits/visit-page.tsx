import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useTitle } from '../../lib/title.ts'
import { newDraft, newKey } from './new-draft.ts'
import { type Draft, draftOf, dropDraft, keepDraft, type Visit } from './on-phone.ts'
import { missingIn } from './send.ts'
import { VisitForm } from './visit-form.tsx'
import { useVisitsDay } from './visits-frame.tsx'
import { WhyNot } from './why-not.tsx'

/** The record of one visit. Every change is on the phone before the next one is typed. */
export function VisitPage() {
  const { t } = useTranslation('console')
  const { id = '' } = useParams()
  const { day } = useVisitsDay()
  const visit = day.visits.find(({ about }) => about.id === id)
  useTitle(visit?.institution.name ?? t('visits.title'))
  if (!visit) return <Notice tone="warn">{t('visits.gone')}</Notice>
  return (
    <>
      <h1>{visit.institution.name}</h1>
      <p className="visits-lead">
        {t(`visits.kind.${visit.about.kind}`)} · {visit.title}
      </p>
      {visit.officers.length < 2 ? (
        <Notice tone="warn">{t('visits.twoOfficers')}</Notice>
      ) : (
        <Record key={id} visit={visit} owner={day.owner} />
      )}
    </>
  )
}

function useDraft(owner: string, visit: Visit) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const opened = useRef(visit)
  useEffect(() => {
    const { current } = opened
    void draftOf(owner, current.about.id).then((kept) => setDraft(kept ?? newDraft(owner, current)))
  }, [owner])
  /** Whatever changes makes another record of it: what may have arrived already keeps its own key. */
  const change = (next: Draft) => {
    const fresh: Draft = draft?.state === 'writing' ? next : { ...next, key: newKey() }
    setDraft(fresh)
    // written in the order of the changes, and none waits for the one before
    saving.current = Promise.all([saving.current, keepDraft(fresh)])
  }
  return { draft, change, saved: () => saving.current }
}

function Record({ owner, visit }: { owner: string; visit: Visit }) {
  const { t } = useTranslation('console')
  const go = useNavigate()
  const { refresh } = useVisitsDay()
  const { draft, change, saved } = useDraft(owner, visit)
  const [missing, setMissing] = useState<string[]>([])
  if (!draft) return null
  const back = async () => {
    await refresh()
    await go('/console/visits')
  }
  const finish = async () => {
    const lacking = missingIn(draft, visit.about.kind)
    setMissing(lacking)
    if (lacking.length > 0) return
    change({ ...draft, state: 'ready', why: [] })
    await saved()
    await back()
  }
  const discard = async () => {
    if (!confirm(t('visits.discardSure'))) return
    await saved()
    await dropDraft(draft)
    await back()
  }
  return (
    <>
      <WhyNot draft={draft} visit={visit} onAgain={() => change({ ...draft, after: visit.edition, state: 'writing', why: [] })} />
      <VisitForm visit={visit} draft={draft} onChange={(next) => change({ ...next, state: 'writing', why: [] })} />
      <div aria-live="polite">
        {missing.length > 0 && (
          <Notice tone="danger" title={t('visits.missing')}>
            <p>{missing.map((path) => t(`visits.field.${path}`, { defaultValue: path })).join(' · ')}</p>
          </Notice>
        )}
      </div>
      <div className="visits-acts">
        <Button look="primary" disabled={draft.state === 'conflict'} onClick={() => void finish()}>
          {t('visits.finish')}
        </Button>
        <Button look="quiet" onClick={() => void discard()}>
          {t('visits.discard')}
        </Button>
      </div>
    </>
  )
}
