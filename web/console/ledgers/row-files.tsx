import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatSize, formatTime } from '../../lib/format.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import type { LedgerRow, LedgerView } from './use-ledgers.ts'

type RowFile = Schemas['LedgerFile']

interface RowFilesProps {
  ledger: LedgerView
  row: LedgerRow
}

/** Files of a row: opened, added and taken out; what was taken out stays listed with the reason. */
export function RowFiles({ ledger, row }: RowFilesProps) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const { files, reload } = useFiles(ledger, row)
  const [removing, setRemoving] = useState<RowFile | null>(null)
  const path = { ledger: ledger.id, id: row.id }
  const done = () => {
    setRemoving(null)
    void reload()
  }
  return (
    <section className="row-files" aria-label={t('ledgers.files')}>
      <h3>{t('ledgers.files')}</h3>
      {files.error && <Alert type="error" title={failureText(files.error)} />}
      {files.data?.items.length === 0 && <p className="ledgers-lead">{t('ledgers.noFiles')}</p>}
      <ul>
        {files.data?.items.map((file) => (
          <li key={file.id} data-file={file.name}>
            <FileLine file={file} href={`/api/v1/ledgers/${ledger.id}/rows/${row.id}/files/${file.id}`} />
            {ledger.mayWrite && !file.removed && (
              <Button
                size="small"
                icon={<DeleteOutlined aria-hidden="true" />}
                aria-label={t('ledgers.removeFile', { name: file.name })}
                onClick={() => setRemoving(file)}
              />
            )}
          </li>
        ))}
      </ul>
      {ledger.mayWrite && <AddFile path={path} onDone={reload} />}
      {removing && <RemoveFile path={{ ...path, file: removing.id }} row={row} name={removing.name} onDone={done} />}
    </section>
  )
}

function useFiles(ledger: LedgerView, row: LedgerRow) {
  const queries = useQueryClient()
  const queryKey = ['ledgers', 'files', row.id]
  const files = useQuery({
    queryKey,
    queryFn: () =>
      answer(api.GET('/api/v1/ledgers/{ledger}/rows/{id}/files', { params: { path: { ledger: ledger.id, id: row.id } } })),
  })
  return { files, reload: () => queries.invalidateQueries({ queryKey }) }
}

function FileLine({ file, href }: { file: RowFile; href: string }) {
  const { t } = useTranslation('console')
  const { name, size, addedAt, addedBy, downloads, removed } = file
  return (
    <span className="row-file">
      {removed ? (
        <del>{name}</del>
      ) : (
        <a href={href} target="_blank" rel="noreferrer">
          <PaperClipOutlined aria-hidden="true" /> {name}
        </a>
      )}
      <small>
        {formatSize(size)} · {formatTime(addedAt)} {addedBy}
        {downloads > 0 && ` · ${t('ledgers.downloads', { count: downloads })}`}
      </small>
      {removed && (
        <small>{t('ledgers.fileRemoved', { at: formatTime(removed.at), by: removed.by ?? '', note: removed.note })}</small>
      )}
    </span>
  )
}

type RowPath = { ledger: string; id: string }

function AddFile({ path, onDone }: { path: RowPath; onDone: () => Promise<void> }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const input = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: (file: File) =>
      answer(
        api.POST('/api/v1/ledgers/{ledger}/rows/{id}/files', {
          params: { path, query: { name: file.name.slice(-200) || 'file' } },
          body: file as never,
          bodySerializer: (raw: unknown) => raw as File,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSuccess: onDone,
  })
  return (
    <>
      {send.error && <Alert type="error" title={failureText(send.error)} />}
      <input
        ref={input}
        hidden
        type="file"
        accept="image/jpeg,image/png,image/webp,application/pdf"
        data-testid="row-file"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) send.mutate(file)
          target.value = ''
        }}
      />
      <Button loading={send.isPending} icon={<PaperClipOutlined aria-hidden="true" />} onClick={() => input.current?.click()}>
        {t('ledgers.addFile')}
      </Button>{' '}
      <small>{t('ledgers.fileHint')}</small>
    </>
  )
}

interface RemoveFileProps {
  path: RowPath & { file: string }
  row: LedgerRow
  name: string
  onDone: () => void
}

function RemoveFile({ path, row, name, onDone }: RemoveFileProps) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const remove = useMutation({
    mutationFn: (note: string) =>
      answer(
        api.POST('/api/v1/ledgers/{ledger}/rows/{id}/files/{file}/removal', {
          params: { path },
          body: { version: row.version, note },
        }),
      ),
    onSuccess: onDone,
  })
  const title = t('ledgers.removeFile', { name })
  return (
    <NoteDialog title={title} okText={t('ledgers.remove')} busy={remove.isPending} onOk={remove.mutate} onClose={onDone}>
      {remove.error && <Alert type="error" title={failureText(remove.error)} />}
    </NoteDialog>
  )
}
