import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay, useMe } from '../me.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'

const categories = ['subject', 'sport', 'culture', 'science'] as const
type Category = (typeof categories)[number]

/** Draws of the district or the city, and the form that prepares another one. */
export function DrawsPage() {
  const { t } = useTranslation('console')
  useTitle(t('inspections.title'))
  const may = useMay()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['draws'],
    queryFn: () => answer(api.GET('/api/v1/draws', { params: { query: { limit: 100 } } })),
  })
  if (!may('draw.read')) return <NotAllowed />
  return (
    <div className="work">
      <h1 className="console-title">{t('inspections.title')}</h1>
      <p className="work-lead">
        {t('inspections.lead')} <Link to="/console/draws/avoidances">{t('inspections.avoid.title')}</Link>
      </p>
      {may('draw.manage') && <PrepareForm />}
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('inspections.none')} />}
      {data && data.items.length > 0 && <DrawTable rows={data.items} />}
    </div>
  )
}

function PrepareForm() {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const go = useNavigate()
  const { data: me } = useMe()
  const [title, setTitle] = useState('')
  const [kinds, setKinds] = useState<Category[]>(['subject'])
  const prepare = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/draws', { body: { title, districtCode: me?.districtCode ?? null, categories: kinds } })),
    onSuccess: ({ id }) => go(`/console/draws/${id}`),
  })
  return (
    <section className="panel work-panel" aria-label={t('inspections.prepare')}>
      <label htmlFor="draw-title">{t('inspections.name')}</label>
      <Input id="draw-title" maxLength={120} value={title} onChange={({ target }) => setTitle(target.value)} />
      <Checkbox.Group
        aria-label={t('inspections.categories')}
        value={kinds}
        options={categories.map((value) => ({ value, label: t(`inspections.category.${value}`) }))}
        onChange={setKinds}
      />
      <div>
        <Button
          type="primary"
          disabled={title.trim().length < 2 || kinds.length === 0}
          loading={prepare.isPending}
          onClick={() => prepare.mutate()}
        >
          {t('inspections.prepare')}
        </Button>
      </div>
      {prepare.error && <Alert type="error" title={failureText(prepare.error)} />}
    </section>
  )
}

function DrawTable({ rows }: { rows: Schemas['DrawRow'][] }) {
  const { t } = useTranslation('console')
  const figures = ['targets', 'inspectors', 'drawn', 'done'] as const
  return (
    <DataTable
      label={t('inspections.list')}
      heads={[
        t('inspections.name'),
        t('inspections.state'),
        ...numbers(...figures.map((key) => t(`inspections.${key}`)), t('inspections.late')),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td className="is-words">
            <Link to={`/console/draws/${row.id}`}>{row.title}</Link>
          </td>
          <td className="is-time">
            {row.drawnAt ? `${t('inspections.finished')} ${formatTime(row.drawnAt)}` : t('inspections.waiting')}
          </td>
          {figures.map((key) => (
            <td key={key} className="is-number">
              {row[key]}
            </td>
          ))}
          <td className="is-number">{row.overdue > 0 ? <span className="badge is-bad">{row.overdue}</span> : 0}</td>
        </tr>
      ))}
    </DataTable>
  )
}
