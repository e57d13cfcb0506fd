import { useQuery } from '@tanstack/react-query'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { answer, api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { violationName } from '../names.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { useDeed } from '../parts/use-deed.ts'
import { Choices } from './choices.tsx'
import '../merging/merging.css'

type Target = 'new' | 'none'
const changed = ['case', 'cases', 'merging', 'institution', 'institutions']

/** What lies in a case, to be joined with another or taken apart. */
export function CasePartsPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  const language = useLanguage()
  useTitle(t('same.parts.title'))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [target, setTarget] = useState<Target | null>(null)
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['case', id, 'parts'],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  })
  const move = useDeed(
    changed,
    (asked: { note: string; complaintIds: string[]; findingIds: string[]; version: number; to: Target }) =>
      answer(api.POST('/api/v1/cases/{id}/moves', { params: { path: { id } }, body: asked })),
    t('same.done'),
  )
  if (isPending) return <Skeleton active />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  const complaints = data.complaints.map((one) => ({ id: one.id, text: `${one.number} ${one.text.slice(0, 80)}` }))
  const numbers = new Map(data.complaints.map(({ id, number }) => [id, number]))
  const findings = data.exhibits.flatMap(({ findings, complaintId, title, url }) =>
    findings.map((one) => ({
      id: one.id,
      text: t('labelled', { name: violationName(one.violation, language), value: one.quote }),
      from: numbers.get(complaintId ?? '') ?? (title || (url ?? undefined)),
    })),
  )
  const pick = (lines: { id: string }[]) => lines.map((line) => line.id).filter((one) => chosen.has(one))
  const act = (note: string) =>
    target &&
    move.mutate(
      { note, to: target, version: data.case.version, complaintIds: pick(complaints), findingIds: pick(findings) },
      {
        onSuccess: () => {
          setTarget(null)
          setChosen(new Set())
        },
      },
    )
  return (
    <div className="work">
      <Link to={`/console/cases/${id}`}>{t('same.parts.back')}</Link>
      <h1 className="console-title">
        {t('same.parts.title')} {data.case.number}
      </h1>
      <p className="work-lead">{t('same.parts.lead')}</p>
      <Choices title={t('same.parts.complaints')} lines={complaints} chosen={chosen} onChange={setChosen} />
      <Choices title={t('same.parts.findings')} lines={findings} chosen={chosen} onChange={setChosen} />
      <section className="panel work-panel" aria-label={t('same.parts.move')}>
        <h2>{t('same.parts.move')}</h2>
        <p aria-live="polite">{t('same.parts.chosen', { count: chosen.size })}</p>
        <div className="work-tools">
          {(['new', 'none'] as const).map((one) => (
            <Button key={one} disabled={chosen.size === 0} onClick={() => setTarget(one)}>
              {t(`same.parts.targets.${one}`)}
            </Button>
          ))}
        </div>
      </section>
      <MergeForm id={id} version={data.case.version} />
      {target && (
        <NoteDialog
          title={`${t('same.parts.to')} ${t(`same.parts.targets.${target}`)}`}
          okText={t('same.confirm')}
          busy={move.isPending}
          onOk={act}
          onClose={() => setTarget(null)}
        />
      )}
    </div>
  )
}

function MergeForm({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation('console')
  const go = useNavigate()
  const [into, setInto] = useState('')
  const [asking, setAsking] = useState(false)
  const merge = useDeed(
    changed,
    (note: string) =>
      answer(api.POST('/api/v1/cases/{id}/merge', { params: { path: { id } }, body: { into: into.trim(), version, note } })),
    t('same.done'),
  )
  return (
    <section className="panel work-panel" aria-label={t('same.parts.merge')}>
      <h2>{t('same.parts.merge')}</h2>
      <p>{t('same.parts.mergeHint')}</p>
      <div className="work-tools">
        <label htmlFor="into">{t('same.parts.into')}</label>
        <Input
          id="into"
          style={{ maxWidth: 220 }}
          placeholder="JF2026-000001"
          value={into}
          onChange={({ target }) => setInto(target.value)}
        />
        <Button disabled={into.trim() === ''} onClick={() => setAsking(true)}>
          {t('same.parts.merge')}
        </Button>
      </div>
      {asking && (
        <NoteDialog
          title={`${t('same.parts.merge')} ${into}`}
          okText={t('same.confirm')}
          busy={merge.isPending}
          onOk={(note) => merge.mutate(note, { onSuccess: () => go('/console/cases') })}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
