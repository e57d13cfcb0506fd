import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { Field } from '../../components/field.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { FaultList } from './fault-list.tsx'
import { type Columns, fieldKeys, type Preview } from './fields.ts'
import { Sample } from './sample.tsx'

type Batch = Schemas['ImportBatch']

const preview = (id: string, columns: Columns | undefined): Promise<Preview> =>
  answer(api.POST('/api/v1/imports/{id}/preview', { params: { path: { id } }, body: columns ? { columns } : {} }))

/** Which heading holds what, and what the sheet would bring. Nothing is taken in before the clerk says so. */
export function MapColumns({ batch }: { batch: Batch }) {
  const { t } = useTranslation('console')
  const [columns, setColumns] = useState<Columns>()
  const { data, error, isPending, isFetching, refetch } = useQuery({
    queryKey: ['import', batch.id, 'preview', columns ?? null],
    queryFn: () => preview(batch.id, columns),
    placeholderData: (before) => before,
  })
  if (isPending) return <Skeleton active />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  if (data.headings.length === 0) return <Alert type="error" title={t('door.map.noHeadings')} />
  return (
    <>
      <section className="panel work-panel" aria-labelledby="map-title">
        <h2 id="map-title">{t('door.map.title')}</h2>
        <p className="work-lead">{t('door.map.lead', { row: data.headRow ?? 1 })}</p>
        <Profiles preview={data} onChoose={setColumns} />
        <div className="work-pairs">
          {fieldKeys.map((field) => (
            <HeadingChoice key={field} field={field} preview={data} columns={columns ?? data.columns} onChange={setColumns} />
          ))}
        </div>
      </section>
      <Outlook preview={data} busy={isFetching} />
      {data.sample.length > 0 && <Sample rows={data.sample} columns={data.columns} />}
      <FaultList faults={data.faults} />
      <StartForm batch={batch} preview={data} />
    </>
  )
}

function Profiles({ preview: { profiles }, onChoose }: { preview: Preview; onChoose: (columns: Columns) => void }) {
  const { t } = useTranslation('console')
  if (profiles.length === 0) return null
  return (
    <div className="work-tools">
      <span>{t('door.map.profiles')}</span>
      {profiles.map(({ name, columns }) => (
        <Button key={name} size="small" onClick={() => onChoose(columns)}>
          {name}
        </Button>
      ))}
    </div>
  )
}

interface HeadingProps {
  field: (typeof fieldKeys)[number]
  preview: Preview
  /** As chosen last: what is shown of the sheet may still be the answer to the choice before. */
  columns: Columns
  onChange: (columns: Columns) => void
}

function HeadingChoice({ field, preview, columns, onChange }: HeadingProps) {
  const { t } = useTranslation('console')
  const { headings, missing } = preview
  const id = `column-${field}`
  return (
    <Field id={id} label={t(`door.field.${field}`)} error={missing.includes(field) ? t('door.map.needed') : undefined}>
      <select
        id={id}
        className="input"
        value={columns[field] ?? ''}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => {
          const { [field]: _, ...others } = columns
          onChange(target.value ? { ...others, [field]: target.value } : others)
        }}
      >
        <option value="">{t('door.map.leaveOut')}</option>
        {headings.map((heading) => (
          <option key={heading}>{heading}</option>
        ))}
      </select>
    </Field>
  )
}

function Outlook({ preview: { checked, fresh, duplicates, rejected, missing }, busy }: { preview: Preview; busy: boolean }) {
  const { t } = useTranslation('console')
  if (missing.length > 0) return <Alert type="warning" title={t('door.map.incomplete')} />
  return (
    <div aria-live="polite" aria-busy={busy}>
      <Alert type={fresh > 0 ? 'success' : 'info'} title={t('door.map.outlook', { checked, fresh, duplicates, rejected })} />
    </div>
  )
}

function StartForm({ batch, preview }: { batch: Batch; preview: Preview }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [channel, setChannel] = useState(preview.channel)
  const [saveAs, setSaveAs] = useState('')
  const start = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/imports/{id}/start', {
          params: { path: { id: batch.id } },
          body: { columns: preview.columns, channel, ...(saveAs.trim() ? { saveAs: saveAs.trim() } : {}) },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import', batch.id] }),
  })
  return (
    <section className="panel work-panel">
      <div className="work-pairs">
        <Field id="channel" label={t('door.map.channel')}>
          <select
            id="channel"
            className="input"
            value={channel}
            onChange={({ target }) => setChannel(target.value as typeof channel)}
          >
            <option value="hotline-12345">{t('intake.hotline-12345')}</option>
            <option value="hotline-12315">{t('intake.hotline-12315')}</option>
          </select>
        </Field>
        <Field id="save-as" label={t('door.map.saveAs')} optional>
          <input
            id="save-as"
            className="input"
            maxLength={50}
            value={saveAs}
            onChange={({ target }) => setSaveAs(target.value)}
          />
        </Field>
      </div>
      {start.error && <Alert type="error" title={failureText(start.error)} />}
      <div className="work-tools">
        <Button type="primary" disabled={preview.missing.length > 0} loading={start.isPending} onClick={() => start.mutate()}>
          {t('door.map.start', { count: Math.max(0, batch.rowsTotal - (preview.headRow ?? 1)) })}
        </Button>
      </div>
    </section>
  )
}
