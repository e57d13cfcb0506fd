import { DownloadOutlined, UndoOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { FaultList } from './fault-list.tsx'

type Batch = Schemas['ImportBatch']

/** How far a sheet is, what it brought, and the ways back: bad rows to mend, the whole to undo. */
export function TakenIn({ batch, faults }: { batch: Batch; faults: readonly Schemas['ImportFault'][] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { state, rowsDone, rowsTotal, error } = batch
  const percent = state === 'DONE' || state === 'UNDONE' ? 100 : Math.min(99, Math.floor((rowsDone / rowsTotal) * 100))
  const undoing = state === 'UNDOING' || state === 'UNDONE'
  const shown = ['imported', 'duplicates', 'rejected', 'warned', 'changed', ...(undoing ? (['undone', 'kept'] as const) : [])]
  return (
    <>
      {error && <Alert type="error" title={error[language]} />}
      <section className="panel work-panel" aria-live="polite">
        {!undoing && <Progress percent={percent} aria-label={t('door.taken.progress')} />}
        <dl className="work-counts">
          {(shown as CountKey[]).map((key) => (
            <div key={key} data-count={key}>
              <dt>{t(`door.count.${key}`)}</dt>
              <dd>{formatCount(batch[key], language)}</dd>
            </div>
          ))}
        </dl>
        <Acts batch={batch} />
      </section>
      <FaultList faults={faults} />
    </>
  )
}

type CountKey = 'imported' | 'duplicates' | 'rejected' | 'warned' | 'changed' | 'undone' | 'kept'

function Acts({ batch }: { batch: Batch }) {
  const { t } = useTranslation('console')
  const { modal } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/imports/{id}/undo', { params: { path: { id: batch.id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import', batch.id] }),
  })
  const ask = () =>
    modal.confirm({
      title: t('door.taken.undoTitle', { count: batch.imported }),
      content: t('door.taken.undoText'),
      okText: t('door.taken.undo'),
      onOk: () => undo.mutateAsync().catch(() => undefined),
    })
  const ended = batch.state === 'DONE' || batch.state === 'FAILED'
  return (
    <div className="work-tools">
      {batch.rejected > 0 && (
        <Button icon={<DownloadOutlined aria-hidden="true" />} href={`/api/v1/imports/${batch.id}/faults`}>
          {t('door.taken.faults')}
        </Button>
      )}
      {ended && (
        <Button icon={<DownloadOutlined aria-hidden="true" />} href={`/api/v1/imports/${batch.id}/results`}>
          {t('door.taken.results')}
        </Button>
      )}
      {ended && batch.imported > 0 && (
        <Button danger icon={<UndoOutlined aria-hidden="true" />} loading={undo.isPending} onClick={ask}>
          {t('door.taken.undo')}
        </Button>
      )}
      {undo.error && <Alert type="error" title={failureText(undo.error)} />}
    </div>
  )
}
