import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'

const key = ['origin-updates']
const read = () => answer(api.GET('/api/v1/origin-updates'))
type Update = Awaited<ReturnType<typeof read>>['items'][number]

/** Orders that came again and say something else: nothing is written over before a person has looked. */
export function UpdatesPage() {
  const { t } = useTranslation('console')
  useTitle(t('push.updates.title'))
  const may = useMay()
  const { data, isPending, error, refetch } = useQuery({ queryKey: key, queryFn: read })
  if (!may('complaint.enter')) return <NotAllowed />
  return (
    <div className="work">
      <div className="work-title">
        <h1 className="console-title">{t('push.updates.title')}</h1>
      </div>
      <p className="work-lead">{t('push.updates.lead')}</p>
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('push.updates.none')} />}
      {data?.items.map((update) => (
        <UpdateCard key={update.id} update={update} />
      ))}
    </div>
  )
}

function UpdateCard({ update }: { update: Update }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const queries = useQueryClient()
  const decide = useMutation({
    mutationFn: (take: boolean) =>
      answer(api.POST('/api/v1/origin-updates/{id}', { params: { path: { id: update.id } }, body: { take } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  const heading = `${update.number} · ${formatTime(update.arrivedAt)}`
  return (
    <section className="panel work-panel" aria-label={heading}>
      <h2>{heading}</h2>
      <DataTable label={heading} heads={[t('push.updates.field'), t('push.updates.from'), t('push.updates.to')]} panel={false}>
        {update.changes.map(({ field, from, to }) => (
          <tr key={field}>
            <th scope="row">{t(`door.field.${field}` as 'door.field.content', { defaultValue: field })}</th>
            <td className="is-words">{from ? <del>{from}</del> : '–'}</td>
            <td className="is-words">{to ? <ins>{to}</ins> : '–'}</td>
          </tr>
        ))}
      </DataTable>
      <div className="work-tools">
        <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate(true)}>
          {t('push.updates.take')}
        </Button>
        <Button disabled={decide.isPending} onClick={() => decide.mutate(false)}>
          {t('push.updates.leave')}
        </Button>
      </div>
      {decide.error && <Alert type="error" title={failureText(decide.error)} />}
    </section>
  )
}
