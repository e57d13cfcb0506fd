import { UploadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatCount, formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'

type Batch = Schemas['ImportBatch']

const upload = (file: File): Promise<Batch> =>
  answer(
    api.POST('/api/v1/imports', {
      params: { query: { name: file.name } },
      body: file as never,
      bodySerializer: (raw: unknown) => raw as File,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  )

/** Sheets of hotlines: send one, see what became of the others. */
export function ImportsPage() {
  const { t } = useTranslation('console')
  useTitle(t('door.imports.title'))
  const may = useMay()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['imports'],
    queryFn: () => answer(api.GET('/api/v1/imports')),
    refetchInterval: 10_000,
  })
  if (!may('complaint.enter')) return <NotAllowed />
  return (
    <div className="work">
      <div className="work-title">
        <h1 className="console-title">{t('door.imports.title')}</h1>
      </div>
      <p className="work-lead">{t('door.imports.lead')}</p>
      <UploadButton />
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <Nothing text={t('door.imports.none')} />}
      {data && data.items.length > 0 && <BatchTable batches={data.items} />}
    </div>
  )
}

function UploadButton() {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const go = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const send = useMutation({ mutationFn: upload, onSuccess: ({ id }) => go(`/console/imports/${id}`) })
  return (
    <div className="work-tools">
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx,.csv,.txt"
        data-testid="sheet"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) send.mutate(file)
          target.value = ''
        }}
      />
      <Button
        type="primary"
        icon={<UploadOutlined aria-hidden="true" />}
        loading={send.isPending}
        onClick={() => input.current?.click()}
      >
        {t('door.imports.choose')}
      </Button>
      {send.error && <Alert type="error" title={failureText(send.error)} />}
    </div>
  )
}

export function BatchState({ state }: { state: Batch['state'] }) {
  const { t } = useTranslation('console')
  const look = { DONE: 'is-good', FAILED: 'is-bad', UNDONE: '', UPLOADED: 'is-warn' }[state as string] ?? 'is-brand'
  return <span className={`badge ${look}`}>{t(`door.state.${state}`)}</span>
}

function BatchTable({ batches }: { batches: Batch[] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <DataTable
      label={t('door.imports.title')}
      heads={[
        t('door.imports.file'),
        t('door.imports.state'),
        ...numbers(t('door.count.imported'), t('door.count.duplicates'), t('door.count.rejected')),
        t('door.imports.sent'),
      ]}
    >
      {batches.map((batch) => (
        <tr key={batch.id}>
          <td className="is-words">
            <Link to={`/console/imports/${batch.id}`}>{batch.fileName}</Link>
          </td>
          <td>
            <BatchState state={batch.state} />
          </td>
          {([batch.imported, batch.duplicates, batch.rejected] as const).map((count, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: three figures in a fixed order
            <td key={at} className="is-number">
              {formatCount(count, language)}
            </td>
          ))}
          <td className="is-time">
            {formatTime(batch.createdAt)} {batch.createdBy}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
