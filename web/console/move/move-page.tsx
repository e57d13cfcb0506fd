import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answer, api } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { Choices } from '../case-parts/choices.tsx'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { useMarkName } from '../merging/reasons.tsx'
import { UndoDialog } from '../merging/undo-dialog.tsx'
import { MoveDialog, type Moved } from './move-dialog.tsx'
import { type Target, TargetPicker } from './target-picker.tsx'
import '../merging/merging.css'

type Ids = ReadonlySet<string>
const none: Ids = new Set()

/** Something was put down to the wrong institution: what of it, and to whom it belongs. */
export function MovePage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  const nameOf = useMarkName()
  const may = useMay()
  useTitle(t('same.move.heading'))
  const [chosen, setChosen] = useState(none)
  const [target, setTarget] = useState<Target | null>(null)
  const [asking, setAsking] = useState(false)
  const [moved, setMoved] = useState<(Moved & { name: string }) | null>(null)
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['institution', id],
    queryFn: () => answer(api.GET('/api/v1/institutions/{id}', { params: { path: { id } } })),
  })
  if (!may('institution.edit')) return <NotAllowed />
  if (isPending) return <Skeleton active />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  const { institution } = data
  const complaints = data.complaints.map((one) => ({ id: one.id, text: `${one.number} ${one.text.slice(0, 80)}` }))
  const adverts = data.adverts.map((one) => ({
    id: one.id,
    text: one.title || one.url,
    from: `${one.url} · ${formatTime(one.seenAt)}`,
  }))
  const identifiers = data.identifiers
    .filter(({ to }) => to === null)
    .map((one) => ({ id: one.id, text: t('labelled', { name: nameOf(one.kind), value: one.value }) }))
  const pick = (lines: { id: string }[]) => lines.map((line) => line.id).filter((one) => chosen.has(one))
  const lots = { complaintIds: pick(complaints), listingIds: pick(adverts), identifierIds: pick(identifiers) }
  const count = Object.values(lots).flat().length
  return (
    <div className="work">
      <Link to={`/console/institutions/${id}`}>{t('same.move.back')}</Link>
      <h1 className="console-title">{t('same.move.headingOf', { name: institution.name })}</h1>
      <p className="work-lead">{t('same.move.lead')}</p>
      {moved && <MovedPanel moved={moved} from={institution.name} onUndone={() => setMoved(null)} />}
      <Choices title={t('same.parts.complaints')} lines={complaints} chosen={chosen} onChange={setChosen} />
      {institution.complaints > complaints.length && complaints.length > 0 && (
        <p className="work-none">{t('same.move.newest', { count: complaints.length, total: institution.complaints })}</p>
      )}
      <Choices title={t('master.adverts')} lines={adverts} chosen={chosen} onChange={setChosen} />
      <Choices title={t('master.identifiers')} lines={identifiers} chosen={chosen} onChange={setChosen} />
      <TargetPicker key={moved?.decisionId} fromId={id} target={target} onChange={setTarget} />
      <div className="work-tools">
        <span aria-live="polite">{t('same.parts.chosen', { count })}</span>
        <Button type="primary" disabled={count === 0 || !target || target.name.length < 2} onClick={() => setAsking(true)}>
          {t('same.move.preview')}
        </Button>
      </div>
      {asking && target && (
        <MoveDialog
          fromId={id}
          chosen={lots}
          target={target}
          onMoved={(done) => {
            setMoved({ ...done, name: target.name })
            setAsking(false)
            setChosen(none)
            setTarget(null)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

/** The way to where it went, and the way back. */
function MovedPanel({ moved, from, onUndone }: { moved: Moved & { name: string }; from: string; onUndone: () => void }) {
  const { t } = useTranslation('console')
  const [undoing, setUndoing] = useState(false)
  return (
    <section className="panel work-panel" aria-label={t('same.move.moved')} data-moved={moved.decisionId}>
      <p>
        {t('same.move.movedTo')} <Link to={`/console/institutions/${moved.institutionId}`}>{moved.name}</Link>
      </p>
      <div className="work-tools">
        <Button onClick={() => setUndoing(true)}>{t('same.move.undo')}</Button>
      </div>
      {undoing && <UndoDialog decision={{ id: moved.decisionId, from }} onDone={onUndone} onClose={() => setUndoing(false)} />}
    </section>
  )
}
