import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { useAct } from './use-act.ts'

const send = (file: File, dryRun: 'true' | 'false') =>
  answer(
    api.POST('/api/v1/sources/import', {
      params: { query: { dryRun } },
      body: file as never,
      bodySerializer: (raw: unknown) => raw as File,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  )

/** A workbook is looked through first; what would happen is told before anything does. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const look = useMutation({ mutationFn: (chosen: File) => send(chosen, 'true') })
  const keep = useAct(
    (chosen: File) => send(chosen, 'false').finally(onClose),
    ({ created, changed }) => t('crawl.import.done', { created, changed }),
  )
  const found = look.data
  const worth = found !== undefined && found.created + found.changed > 0
  return (
    <Modal
      open
      title={t('crawl.import.title')}
      okText={t('crawl.import.confirm')}
      cancelText={t('crawl.cancel')}
      okButtonProps={{ disabled: !worth, loading: keep.isPending }}
      onOk={() => file && keep.mutate(file)}
      onCancel={onClose}
    >
      <div className="import">
        <input
          ref={input}
          hidden
          type="file"
          accept=".xlsx"
          data-testid="workbook"
          onChange={({ target }) => {
            const chosen = target.files?.[0]
            if (!chosen) return
            setFile(chosen)
            look.mutate(chosen)
            target.value = ''
          }}
        />
        <div className="import-acts">
          <Button icon={<FileExcelOutlined aria-hidden="true" />} loading={look.isPending} onClick={() => input.current?.click()}>
            {t('crawl.import.choose')}
          </Button>
          <Button type="link" icon={<DownloadOutlined aria-hidden="true" />} href="/api/v1/sources/template">
            {t('crawl.import.template')}
          </Button>
        </div>
        {file && <p>{file.name}</p>}
        {look.error && <Alert type="error" title={failureText(look.error)} />}
        {found && <Preview found={found} />}
      </div>
    </Modal>
  )
}

function Preview({ found }: { found: Schemas['SourceImport'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { created, changed, same, rejected } = found
  return (
    <>
      <Alert type={created + changed > 0 ? 'success' : 'info'} title={t('crawl.import.preview', { created, changed, same })} />
      {rejected.length > 0 && (
        <>
          <p>{t('crawl.import.rejected', { count: rejected.length })}</p>
          <ul className="import-faults">
            {rejected.map(({ row, column, problem }) => (
              <li key={`${row} ${column.en}`}>
                {t('crawl.import.row', { row, column: column[language], problem: problem[language] })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
