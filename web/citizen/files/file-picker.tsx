import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useFailureText } from '../../components/failure.tsx'
import { FieldError } from '../../components/field.tsx'
import { formatSize } from '../../lib/format.ts'
import { FileTile } from './file-tile.tsx'
import { acceptedTypes, type SentFile } from './upload.ts'
import type { useFiles } from './use-files.ts'
import './files.css'

interface FilePickerProps {
  files: readonly SentFile[]
  picker: ReturnType<typeof useFiles>
  error: string | undefined
}

/** Photos and PDFs with previews, progress, retry and removal. */
export function FilePicker({ files, picker, error }: FilePickerProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const input = useRef<HTMLInputElement>(null)
  const { sending, refused, add, retry, forget, remove, previewOf } = picker
  return (
    <div className={error ? 'field is-wrong' : 'field'}>
      <p className="field-label" id="files-label">
        {t('report.files.label')}
        <span className="field-optional">{t('optional')}</span>
      </p>
      <p className="field-hint">{t('report.files.hint')}</p>
      {(files.length > 0 || sending.length > 0) && (
        <ul className="file-tiles" aria-labelledby="files-label">
          {files.map((file) => (
            <FileTile
              key={file.id}
              name={file.name}
              preview={previewOf(file.id)}
              state={`${t('report.files.done')} · ${formatSize(file.size)}`}
              removeLabel={t('report.files.remove', { name: file.name })}
              onRemove={() => remove(file.id)}
            />
          ))}
          {sending.map((one) => (
            <FileTile
              key={`sending-${one.key}`}
              name={one.file.name}
              preview={one.preview}
              percent={one.error ? undefined : one.percent}
              state={
                one.error
                  ? `${t('report.files.failed')}${t('punctuation.colon')}${failureText(one.error)}`
                  : t('report.files.uploading', { percent: one.percent })
              }
              isWrong={Boolean(one.error)}
              removeLabel={t('report.files.remove', { name: one.file.name })}
              onRemove={() => forget(one.key)}
              {...(one.error ? { retryLabel: t('report.files.retry'), onRetry: () => retry(one) } : {})}
            />
          ))}
        </ul>
      )}
      <input
        ref={input}
        id="files"
        className="visually-hidden"
        type="file"
        multiple
        accept={acceptedTypes}
        aria-labelledby="files-label"
        tabIndex={-1}
        onChange={(event) => {
          add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button className="file-add" onClick={() => input.current?.click()}>
        {t('report.files.add')}
      </Button>
      <div aria-live="polite">
        {refused.map(({ name, why }) => (
          <p key={`${name}${why}`} className="field-error">
            {t(`report.files.${why}`, { name })}
          </p>
        ))}
      </div>
      <FieldError id="files" error={error} />
    </div>
  )
}
