import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, Problem } from '../../lib/api.ts'
import { calendarKey } from './calendar-key.ts'
import { ChangeList } from './change-list.tsx'

/** The list of a notice is pasted, looked at, and only then put in force. */
export function ImportDays({ year }: { year: number }) {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const [note, setNote] = useState('')
  const send = useMutation({
    mutationFn: (dryRun: boolean) =>
      answer(api.POST('/api/v1/calendar/{year}', { params: { path: { year } }, body: { text, note, dryRun } })),
    onSuccess: async ({ version, cases }) => {
      if (version === null) return
      message.success(t('calendar.done', { version, count: cases }))
      setText('')
      await queries.invalidateQueries({ queryKey: calendarKey(year) })
    },
  })
  const looked = send.data?.version === null ? send.data : null
  const change = (set: (value: string) => void) => (event: { target: { value: string } }) => {
    send.reset()
    set(event.target.value)
  }
  const incomplete = text.trim() === '' || note.trim().length < 2
  return (
    <section className="panel calendar-import">
      <h2>{t('calendar.import', { year })}</h2>
      <label htmlFor="calendar-text">{t('calendar.text')}</label>
      <Input.TextArea
        id="calendar-text"
        rows={6}
        maxLength={20_000}
        placeholder={t('calendar.example', { year })}
        value={text}
        onChange={change(setText)}
      />
      <label htmlFor="calendar-note">{t('calendar.note')}</label>
      <Input id="calendar-note" maxLength={200} value={note} onChange={change(setNote)} />
      <div aria-live="polite">
        {send.error && <Faults error={send.error} fallback={failureText(send.error)} />}
        {looked && <ChangeList change={looked} />}
      </div>
      <div className="work-tools">
        <Button disabled={incomplete} loading={send.isPending} onClick={() => send.mutate(true)}>
          {t('calendar.look')}
        </Button>
        {looked && (
          <Button type="primary" loading={send.isPending} onClick={() => send.mutate(false)}>
            {t('calendar.put')}
          </Button>
        )}
      </div>
    </section>
  )
}

function Faults({ error, fallback }: { error: Error; fallback: string }) {
  const errors = error instanceof Problem ? error.errors : []
  return (
    <div className="calendar-faults">
      <p className="is-late">{fallback}</p>
      <ul>
        {errors.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
