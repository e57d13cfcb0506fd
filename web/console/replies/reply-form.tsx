import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostReplyFiles } from '#policy/replies.ts'
import { useGiveReply } from './use-replies.ts'

interface ReplyFormProps {
  id: string
  onDone?: () => void
}

/** Words, a promise with its day, files: the same for a clerk and for an officer with a paper in hand. */
export function ReplyForm({ id, onDone }: ReplyFormProps) {
  const { t } = useTranslation('console')
  const [words, setWords] = useState('')
  const [promises, setPromises] = useState(false)
  const [promise, setPromise] = useState('')
  const [day, setDay] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const give = useGiveReply(id)
  const ready = words.trim().length >= 2 && (!promises || (promise.trim().length >= 2 && day !== ''))
  const submit = () =>
    give.mutate(
      {
        ...{ words: words.trim(), files },
        ...(promises ? { promise: promise.trim(), promisedDay: day } : { promise: null, promisedDay: null }),
      },
      { onSuccess: () => onDone?.() },
    )
  return (
    <form
      className="reply-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) submit()
      }}
    >
      <label htmlFor={`words-${id}`}>{t('replies.words')}</label>
      <Input.TextArea
        id={`words-${id}`}
        rows={4}
        maxLength={4000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Checkbox checked={promises} onChange={({ target }) => setPromises(target.checked)}>
        {t('replies.promises')}
      </Checkbox>
      {promises && (
        <>
          <label htmlFor={`promise-${id}`}>{t('replies.promise')}</label>
          <Input.TextArea
            id={`promise-${id}`}
            rows={2}
            maxLength={2000}
            value={promise}
            onChange={({ target }) => setPromise(target.value)}
          />
          <label htmlFor={`day-${id}`}>{t('replies.promisedDay')}</label>
          <Input id={`day-${id}`} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </>
      )}
      <Files files={files} onChange={setFiles} />
      <Button type="primary" htmlType="submit" disabled={!ready} loading={give.isPending}>
        {t('replies.send')}
      </Button>
      <small>{t('replies.once')}</small>
    </form>
  )
}

function Files({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
  const { t } = useTranslation('console')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="reply-files">
      <input
        ref={input}
        hidden
        multiple
        type="file"
        accept="image/jpeg,image/png,image/webp,application/pdf"
        data-testid="reply-file"
        onChange={({ target }) => {
          onChange([...files, ...(target.files ?? [])].slice(0, mostReplyFiles))
          target.value = ''
        }}
      />
      <Button icon={<PaperClipOutlined aria-hidden="true" />} onClick={() => input.current?.click()}>
        {t('replies.addFile')}
      </Button>{' '}
      <small>{t('replies.fileHint', { count: mostReplyFiles })}</small>
      <ul>
        {files.map((file, n) => (
          <li key={`${file.name} ${file.lastModified} ${file.size}`}>
            {file.name}{' '}
            <Button
              size="small"
              icon={<DeleteOutlined aria-hidden="true" />}
              aria-label={t('replies.removeFile', { name: file.name })}
              onClick={() => onChange(files.filter((_, other) => other !== n))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
