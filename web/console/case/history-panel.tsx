import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { transitions } from '#policy/case-flow.ts'
import { type EscalationLevel, toldAt } from '#policy/escalation.ts'
import { formatTime, inList } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { alone, violationName } from '../names.ts'
import { ClocksPanel } from './clocks-panel.tsx'
import { type CaseView, useChangeCase } from './use-case.ts'
import { useStateWords } from './use-state-words.ts'

type Event = CaseView['events'][number]
type Told = {
  number?: string
  violation?: string
  status?: string
  action?: string
  level?: EscalationLevel
  step?: string
  cause?: string
}

/** Deadlines that run, then everything that happened, newest first. */
export function HistoryPanel({ view }: { view: CaseView }) {
  return (
    <>
      <ClocksPanel view={view} />
      <NoteForm view={view} />
      <ol className="history">
        {[...view.events]
          .sort((a, b) => b.seq - a.seq)
          .map((event) => (
            <HistoryLine key={event.seq} event={event} />
          ))}
      </ol>
    </>
  )
}

const kinds = [
  'opened',
  'finding-added',
  'complaint-joined',
  'complaint-moved',
  'question-unanswered',
  'finding-decided',
  'moved',
  'assigned',
  'note',
  'escalated',
  'first-contact',
  'due-moved',
  'document-issued',
  'site-record',
  'referral-offered',
  'referral-accepted',
  'referral-refused',
  'referral-withdrawn',
  'linked',
  'reply-invited',
  'reply-withdrawn',
  'reply-received',
  'reply-unanswered',
  'reappeared',
  'joint-measure',
  'joint-measure-ended',
  'merged-in',
  'merged-away',
  'revived',
  'split-off',
  'split-from',
  'moved-in',
  'moved-out',
  'move-undone',
] as const

function HistoryLine({ event }: { event: Event }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const kind = kinds.find((one) => one === event.kind)
  const pick = usePick()
  const { number, violation, status, action, level, step: clock = '', cause } = event.data as Told
  const step = kind === 'moved' && event.from === event.to ? transitions.find((one) => one.action === action) : undefined
  const name = useStateWords()
  const more = [
    violation && violationName(violation, language),
    status && name(status),
    number,
    level && alone(pick(toldAt(level, clock))),
  ].filter(Boolean)
  return (
    <li>
      <p className="history-head">
        <b>{step ? alone(pick(step)) : kind ? t(`file.history.kinds.${kind}`) : event.kind}</b>
        {event.to && !step && (
          <span>
            {event.from && `${name(event.from)} → `}
            {name(event.to)}
          </span>
        )}
        {more.length > 0 && <span>{more.join(' · ')}</span>}
      </p>
      {(cause === 'emptied' || cause === 'refilled') && <p className="history-note">{t(`file.history.causes.${cause}`)}</p>}
      {event.hands && (
        <p className="history-note">
          {[event.hands.before, event.hands.after].map((names) => inList(names, language) || t('file.nobody')).join(' → ')}
        </p>
      )}
      {event.note && <p className="history-note">{event.note}</p>}
      <p className="history-foot">
        {event.actor ?? t('file.history.system')} · <time dateTime={event.at}>{formatTime(event.at)}</time>
      </p>
    </li>
  )
}

function NoteForm({ view }: { view: CaseView }) {
  const { t } = useTranslation('console')
  const may = useMay()
  const change = useChangeCase(view)
  const [note, setNote] = useState('')
  if (!may('case.act')) return null
  const add = () => change.mutate({ kind: 'note', note: note.trim() }, { onSuccess: () => setNote('') })
  return (
    <section className="side-section">
      <label htmlFor="case-note">
        <h3>{t('file.history.addNote')}</h3>
      </label>
      <Input.TextArea
        id="case-note"
        rows={2}
        maxLength={2000}
        placeholder={t('file.history.notePlaceholder')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button className="note-add" disabled={!note.trim()} loading={change.isPending} onClick={add}>
        {t('file.history.noteSubmit')}
      </Button>
    </section>
  )
}
