import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blanksNamed, longestLabel, longestParagraph, wordingById, wordingFaults } from '#policy/documents/wording.ts'
import { inList } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { PutInForce } from '../parts/put-in-force.tsx'
import { putInForce, useChange, type Wording } from './use-wording.ts'

/** Each paragraph, word of a table and line of signature with its blanks; what a change lacks is said while it is written. */
export function WordingForm({ wording }: { wording: Wording }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [paragraphs, setParagraphs] = useState(wording.paragraphs)
  const [note, setNote] = useState('')
  const change = useChange(() => putInForce(wording.id, { paragraphs, note: note.trim(), seen: wording.version }))
  const known = wordingById(wording.id)
  const faults = known ? wordingFaults(known, paragraphs) : []
  const blanks = blanksNamed(wording.paragraphs)
  const parts = known?.parts ?? []
  const isChanged = paragraphs.some((text, at) => text !== wording.paragraphs[at])
  return (
    <section className="panel work-panel" aria-label={wording[language]}>
      {paragraphs.map((text, at) => {
        const n = at + 1
        const part = parts[at] ?? 'paragraph'
        const isParagraph = part === 'paragraph'
        const fault = faults.find(({ paragraph }) => paragraph === n)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text are counted, never moved
          <div key={at} className="work-panel-field">
            <label htmlFor={`wording-${n}`}>{t(`wording.parts.${part}`, { n: n - parts.indexOf(part) })}</label>
            <Input.TextArea
              id={`wording-${n}`}
              autoSize={{ minRows: isParagraph ? 2 : 1, maxRows: 12 }}
              maxLength={isParagraph ? longestParagraph : longestLabel}
              value={text}
              {...(fault ? { status: 'error', 'aria-describedby': `wording-fault-${n}` } : {})}
              onChange={({ target }) => setParagraphs(paragraphs.map((one, i) => (i === at ? target.value : one)))}
            />
            {fault && (
              <p id={`wording-fault-${n}`} className="is-late" role="alert">
                {fault[language]}
              </p>
            )}
          </div>
        )
      })}
      {blanks.length > 0 && (
        <p>
          <small>
            {t('wording.blanks')}
            {inList(
              blanks.map((one) => `${one.blank} ${one[language]}`),
              language,
            )}
          </small>
        </p>
      )}
      <PutInForce
        id="wording-note"
        note={note}
        onNote={setNote}
        isReady={isChanged && faults.length === 0}
        isPending={change.isPending}
        onSave={() => change.mutate(undefined)}
      />
    </section>
  )
}
