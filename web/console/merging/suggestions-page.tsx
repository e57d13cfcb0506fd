import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { districtName } from '../names.ts'
import { LicenceBadge } from '../parts/licence-badge.tsx'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { useDeed } from '../parts/use-deed.ts'
import { MergingNav } from './merging-nav.tsx'
import { Reasons, useMarkName } from './reasons.tsx'
import './merging.css'

type Suggestion = Schemas['MergeSuggestion']
type Card = Schemas['InstitutionCard']

/** Pairs that may be one, side by side with the reasons; a person says what holds. */
export function SuggestionsPage() {
  const { t } = useTranslation('console')
  useTitle(t('same.title'))
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['merging', 'suggestions'],
    queryFn: () => answer(api.GET('/api/v1/merging/suggestions')),
  })
  return (
    <div className="work">
      <h1 className="console-title">{t('same.title')}</h1>
      <MergingNav />
      <p className="work-lead">{t('same.suggestions.lead')}</p>
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('same.suggestions.none')} />}
      {data?.items.map((pair) => (
        <Pair key={`${pair.left.id} ${pair.right.id}`} pair={pair} />
      ))}
    </div>
  )
}

type Wish = { kind: 'merge'; from: Card; into: Card } | { kind: 'apart' }

function Pair({ pair }: { pair: Suggestion }) {
  const { t } = useTranslation('console')
  const { left, right, score, reasons } = pair
  const [wish, setWish] = useState<Wish | null>(null)
  const deed = useDeed(['merging', 'institution', 'institutions'], (note: string) => decide(pair, wish, note), t('same.done'))
  return (
    <article className="panel work-panel" data-pair={left.id}>
      <div className="same-pair">
        <CardView card={left} other={right} />
        <CardView card={right} other={left} />
      </div>
      <div>
        <h3>{t('same.suggestions.why', { score: Math.round(score) })}</h3>
        <Reasons reasons={reasons} />
      </div>
      <div className="work-tools">
        <Button type="primary" onClick={() => setWish({ kind: 'merge', from: right, into: left })}>
          {t('same.suggestions.merge')}
        </Button>
        <Button onClick={() => setWish({ kind: 'apart' })}>{t('same.suggestions.apart')}</Button>
      </div>
      {wish && (
        <NoteDialog
          title={t(wish.kind === 'merge' ? 'same.suggestions.mergeTitle' : 'same.suggestions.apartTitle')}
          okText={t(wish.kind === 'merge' ? 'same.suggestions.merge' : 'same.suggestions.apart')}
          busy={deed.isPending}
          onOk={(note) => deed.mutate(note, { onSuccess: () => setWish(null) })}
          onClose={() => setWish(null)}
        >
          {wish.kind === 'merge' ? <KeepChoice wish={wish} onChange={setWish} /> : <p>{t('same.suggestions.apartText')}</p>}
        </NoteDialog>
      )}
    </article>
  )
}

function decide({ left, right }: Suggestion, wish: Wish | null, note: string): Promise<{ decisionId: string }> {
  if (wish?.kind !== 'merge')
    return answer(api.POST('/api/v1/merging/apart', { body: { leftId: left.id, rightId: right.id, note } }))
  const { from, into } = wish
  return answer(
    api.POST('/api/v1/institutions/{id}/merge', { params: { path: { id: from.id } }, body: { intoId: into.id, note } }),
  )
}

type Merge = Extract<Wish, { kind: 'merge' }>

function KeepChoice({ wish: { from, into }, onChange }: { wish: Merge; onChange: (wish: Merge) => void }) {
  const { t } = useTranslation('console')
  return (
    <fieldset className="same-choice">
      <legend>{t('same.suggestions.keep')}</legend>
      {[into, from]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((card) => (
          <label key={card.id}>
            <input
              type="radio"
              name="keep"
              checked={card.id === into.id}
              onChange={() => onChange({ kind: 'merge', into: card, from: card.id === into.id ? from : into })}
            />{' '}
            {card.name}
          </label>
        ))}
    </fieldset>
  )
}

/** What both carry stands out. */
function CardView({ card, other }: { card: Card; other: Card }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const nameOf = useMarkName()
  const shared = new Set(other.identifiers.map(({ kind, value }) => `${kind} ${value}`))
  return (
    <section>
      <h2>
        <Link to={`/console/institutions/${card.id}`}>{card.name}</Link>
      </h2>
      <p className="same-meta">
        <LicenceBadge status={card.licenceStatus} />
        {card.districtCode && <span>{districtName(card.districtCode, language)}</span>}
        <span>{t('same.card.figures', { complaints: card.complaints, findings: card.findings })}</span>
        {card.openCase && <span className="badge is-brand">{card.openCase}</span>}
      </p>
      <ul className="same-marks">
        {card.identifiers.map(({ kind, value, source }) => (
          <li key={`${kind} ${value}`} className={shared.has(`${kind} ${value}`) ? 'is-shared' : ''}>
            <small>{nameOf(kind)}</small> {value} <small>{source === 'register' ? t('master.fromRegister') : source}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
