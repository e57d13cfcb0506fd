import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { DataTable } from '../parts/data-table.tsx'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { Nothing } from '../parts/nothing.tsx'

type Avoidance = Schemas['Avoidance']
const key = ['avoidances']

/** Inspectors declare whom they must not inspect; whoever runs draws decides. Draws keep to what is approved. */
export function AvoidancesPage() {
  const { t } = useTranslation('console')
  useTitle(t('inspections.avoid.title'))
  const may = useMay()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/v1/inspector-avoidances')),
  })
  if (!may('draw.read')) return <NotAllowed />
  return (
    <div className="work">
      <h1 className="console-title">{t('inspections.avoid.title')}</h1>
      <p className="work-lead">{t('inspections.avoid.lead')}</p>
      <p>
        <Link to="/console/draws">{t('inspections.back')}</Link>
      </p>
      {may('case.act') && <DeclareForm />}
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('inspections.avoid.none')} />}
      {data && data.items.length > 0 && <AvoidanceTable rows={data.items} />}
    </div>
  )
}

function DeclareForm() {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [q, setQ] = useState('')
  const [institutionId, setInstitution] = useState('')
  const [reason, setReason] = useState('')
  const { data } = useQuery({
    queryKey: ['institutions', 'to-avoid', q],
    queryFn: () => answer(api.GET('/api/v1/institutions', { params: { query: { q, limit: 20 } } })),
    placeholderData: (before) => before,
  })
  const declare = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/inspector-avoidances/declarations', { body: { institutionId, reason } })),
    onSuccess: () => {
      setInstitution('')
      setReason('')
      return queries.invalidateQueries({ queryKey: key })
    },
  })
  return (
    <section className="panel work-panel" aria-label={t('inspections.avoid.declare')}>
      <label htmlFor="avoid-institution">{t('inspections.institution')}</label>
      <Select
        id="avoid-institution"
        showSearch={{ filterOption: false, onSearch: setQ }}
        {...(institutionId ? { value: institutionId } : {})}
        options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setInstitution}
      />
      <label htmlFor="avoid-reason">{t('inspections.avoid.reason')}</label>
      <Input id="avoid-reason" maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      <div>
        <Button
          type="primary"
          disabled={!institutionId || reason.trim().length < 2}
          loading={declare.isPending}
          onClick={() => declare.mutate()}
        >
          {t('inspections.avoid.declare')}
        </Button>
      </div>
      {declare.error && <Alert type="error" title={failureText(declare.error)} />}
    </section>
  )
}

const columns = ['inspector', 'institution', 'reason', 'state', 'decision'] as const

function AvoidanceTable({ rows }: { rows: Avoidance[] }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<{ row: Avoidance; state: 'APPROVED' | 'REFUSED' } | null>(null)
  const decide = useMutation({
    mutationFn: ({ row, state, note }: { row: Avoidance; state: 'APPROVED' | 'REFUSED'; note: string }) => {
      const body = { inspectorId: row.inspector.id, institutionId: row.institution.id, state, note }
      return answer(api.POST('/api/v1/inspector-avoidances/decisions', { body }))
    },
    onSettled: () => {
      setChosen(null)
      return queries.invalidateQueries({ queryKey: key })
    },
  })
  return (
    <>
      {decide.error && <Alert type="error" title={failureText(decide.error)} />}
      <DataTable label={t('inspections.avoid.title')} heads={columns.map((name) => t(`inspections.avoid.columns.${name}`))}>
        {rows.map((row) => (
          <tr key={`${row.inspector.id} ${row.institution.id}`} data-state={row.state}>
            <td>{row.inspector.name}</td>
            <td className="is-words">{row.institution.name}</td>
            <td className="is-words">{row.reason}</td>
            <td>{t(`inspections.avoid.states.${row.state}`)}</td>
            <td className="is-words">
              {row.decidedAt && <p>{[row.decidedBy, formatTime(row.decidedAt), row.note].filter(Boolean).join(' · ')}</p>}
              {row.mayDecide && <Deeds row={row} onChoose={(state) => setChosen({ row, state })} />}
            </td>
          </tr>
        ))}
      </DataTable>
      {chosen && (
        <NoteDialog
          title={t(`inspections.avoid.deeds.${chosen.state}`)}
          okText={t(`inspections.avoid.deeds.${chosen.state}`)}
          busy={decide.isPending}
          onOk={(note) => decide.mutate({ ...chosen, note })}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}

function Deeds({ row, onChoose }: { row: Avoidance; onChoose: (state: 'APPROVED' | 'REFUSED') => void }) {
  const { t } = useTranslation('console')
  return (
    <span className="avoid-acts">
      {(['APPROVED', 'REFUSED'] as const)
        .filter((state) => state !== row.state)
        .map((state) => (
          <Button key={state} size="small" onClick={() => onChoose(state)}>
            {t(`inspections.avoid.deeds.${state}`)}
          </Button>
        ))}
    </span>
  )
}
