import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'
import type { paths } from '../../lib/api-schema.ts'
import { useLanguage } from '../../lib/language.ts'

type Diff = paths['/api/v1/register']['post']['responses'][200]['content']['application/json']

const send = (file: File, whole: boolean, dryRun: 'true' | 'false'): Promise<Diff> =>
  answer(
    api.POST('/api/v1/register', {
      params: { query: { dryRun, whole: whole ? 'true' : 'false' } },
      body: file as never,
      bodySerializer: (raw: unknown) => raw as File,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  )

/** A new register: its differences first, then it is taken over. */
export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [whole, setWhole] = useState(false)
  const look = useMutation({ mutationFn: (asked: { file: File; whole: boolean }) => send(asked.file, asked.whole, 'true') })
  const keep = useMutation({
    mutationFn: (chosen: File) => send(chosen, whole, 'false'),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['institutions'] })
      onClose()
    },
  })
  const choose = (chosen: File | null, all: boolean) => {
    setFile(chosen)
    setWhole(all)
    if (chosen) look.mutate({ file: chosen, whole: all })
  }
  const failure = look.error ?? keep.error
  return (
    <Modal
      open
      title={t('master.register.title')}
      okText={t('master.register.take')}
      cancelText={t('same.cancel')}
      okButtonProps={{ disabled: !look.data, loading: keep.isPending }}
      onOk={() => file && keep.mutate(file)}
      onCancel={onClose}
    >
      <div className="work-panel">
        <p>{t('master.register.lead')}</p>
        <input
          ref={input}
          hidden
          type="file"
          accept=".xlsx,.csv"
          data-testid="register"
          onChange={({ target }) => choose(target.files?.[0] ?? null, whole)}
        />
        <div className="work-tools">
          <Button loading={look.isPending} onClick={() => input.current?.click()}>
            {t('master.register.choose')}
          </Button>
          {file?.name}
        </div>
        <label>
          <input type="checkbox" checked={whole} onChange={({ target }) => choose(file, target.checked)} />{' '}
          {t('master.register.whole')}
        </label>
        {failure && <Alert type="error" title={failureText(failure)} />}
        {look.data && <DiffView diff={look.data} />}
      </div>
    </Modal>
  )
}

function DiffView({ diff }: { diff: Diff }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { added, same, changed, missing, lapsed, rejected } = diff
  return (
    <>
      <Alert
        type={lapsed > 0 ? 'warning' : 'info'}
        title={t('master.register.outlook', { added, same, changed: changed.length, missing: missing.length, lapsed })}
      />
      <ul className="master-diff">
        {changed.slice(0, 30).map(({ uscc, field, name, from, to }) => (
          <li key={`${uscc} ${field}`}>
            {t('labelled', { name, value: '' })} <del>{from ?? '–'}</del> → <ins>{to ?? '–'}</ins>
          </li>
        ))}
        {missing.slice(0, 30).map(({ uscc, name }) => (
          <li key={uscc}>{t('master.register.gone', { name })}</li>
        ))}
        {rejected.slice(0, 30).map(({ row, problem }) => (
          <li key={row}>{t('master.register.rejected', { row, problem: problem[language] })}</li>
        ))}
      </ul>
    </>
  )
}
