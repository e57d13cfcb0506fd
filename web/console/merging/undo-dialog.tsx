import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { violationName } from '../names.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { useDeed } from '../parts/use-deed.ts'

type Take = { complaintIds: string[]; findingIds: string[]; listingIds: string[] }
const nothing: Take = { complaintIds: [], findingIds: [], listingIds: [] }

/** Undoing loses nothing; what came after a merge stays where it is, unless it is ticked to go along. */
export function UndoDialog({
  decision,
  onDone,
  onClose,
}: {
  decision: Pick<Schemas['MergeDecision'], 'id' | 'from'>
  onDone?: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { id } = decision
  const later = useQuery({
    queryKey: ['merging', 'later', id],
    queryFn: () => answer(api.GET('/api/v1/merging/decisions/{id}/later', { params: { path: { id } } })),
  })
  const [take, setTake] = useState(nothing)
  const undo = useDeed(
    ['merging', 'institution', 'institutions', 'case', 'cases'],
    (note: string) => answer(api.POST('/api/v1/merging/decisions/{id}/undo', { params: { path: { id } }, body: { note, take } })),
    t('same.undone'),
  )
  const toggle = (part: keyof Take, item: string) =>
    setTake((now) => ({
      ...now,
      [part]: now[part].includes(item) ? now[part].filter((one) => one !== item) : [...now[part], item],
    }))
  const { complaints = [], findings = [], listings = [], parts = [] } = later.data ?? {}
  const lines = [
    ...complaints.map((one) => ({ part: 'complaintIds' as const, id: one.id, text: `${one.number} ${one.text.slice(0, 60)}` })),
    ...findings.map((one) => ({
      part: 'findingIds' as const,
      id: one.id,
      text: t('labelled', { name: violationName(one.violation, language), value: one.quote }),
    })),
    ...listings.map((one) => ({ part: 'listingIds' as const, id: one.id, text: one.title || one.url })),
  ]
  return (
    <NoteDialog
      title={t('same.log.undoTitle')}
      okText={t('same.log.undo')}
      busy={undo.isPending}
      ready={!later.isPending}
      onOk={(note) => undo.mutate(note, { onSuccess: onDone ?? onClose })}
      onClose={onClose}
    >
      {later.isPending && <Skeleton active />}
      {lines.length > 0 && (
        <fieldset className="same-choice">
          <legend>{t('same.log.later', { name: decision.from ?? '' })}</legend>
          {lines.map(({ part, id: item, text }) => (
            <label key={item}>
              <input type="checkbox" checked={take[part].includes(item)} onChange={() => toggle(part, item)} /> {text}
            </label>
          ))}
        </fieldset>
      )}
      {parts.length > 0 && (
        <>
          <p>{t('same.split.goBack', { number: decision.from ?? '' })}</p>
          <ul className="master-list">
            {parts.map((part) => (
              <li key={part.id}>
                <b>{part.number}</b> {part.case ?? t('same.split.noCase')}
                {part.decided > 0 && <small> · {t('same.split.decidedStay', { count: part.decided })}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {later.data && lines.length + parts.length === 0 && <p>{t('same.log.nothingLater')}</p>}
    </NoteDialog>
  )
}
