import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { useDeed } from '../parts/use-deed.ts'
import type { SplitView } from './split-page.tsx'

type Matter = { key: number; text: string; institutionName: string }
const shortest = 5
const most = 10

/** The matters of an order, each with whom it is about. What will change is shown before anything does. */
export function MattersForm({ id, view }: { id: string; view: SplitView }) {
  const { t } = useTranslation('console')
  const nextKey = useRef(2)
  const blank = (key: number): Matter => ({ key, text: '', institutionName: view.institutionName ?? '' })
  const [matters, setMatters] = useState<Matter[]>([blank(0), blank(1)])
  const [asking, setAsking] = useState(false)
  const change = (key: number, more: Partial<Matter>) =>
    setMatters((now) => now.map((one) => (one.key === key ? { ...one, ...more } : one)))
  const split = useDeed(
    ['merging', 'case', 'cases', 'institution'],
    (note: string) => {
      const body = { note, matters: matters.map(({ text, institutionName }) => ({ text, institutionName })) }
      return answer(api.POST('/api/v1/complaints/{id}/split', { params: { path: { id } }, body }))
    },
    t('same.done'),
  )
  const numbered = matters.map((one, at) => ({ ...one, at, number: `${view.number}/${view.firstPart + at}` }))
  const ready = matters.every(({ text }) => text.trim().length >= shortest)
  return (
    <>
      <p className="work-lead">{t('same.split.lead')}</p>
      {numbered.map(({ key, at, number, text, institutionName }) => (
        <fieldset key={key} className="panel work-panel same-choice" data-matter={at + 1}>
          <legend>{number}</legend>
          <label htmlFor={`matter-${key}`}>{t('same.split.text')}</label>
          <Input.TextArea
            id={`matter-${key}`}
            rows={3}
            maxLength={2000}
            value={text}
            onChange={({ target }) => change(key, { text: target.value })}
          />
          <label htmlFor={`about-${key}`}>{t('same.split.about')}</label>
          <Input
            id={`about-${key}`}
            maxLength={100}
            value={institutionName}
            onChange={({ target }) => change(key, { institutionName: target.value })}
          />
          {matters.length > 2 && (
            <div className="work-tools">
              <Button size="small" onClick={() => setMatters((now) => now.filter((one) => one.key !== key))}>
                {t('same.split.remove')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div className="work-tools">
        <Button disabled={matters.length >= most} onClick={() => setMatters((now) => [...now, blank(nextKey.current++)])}>
          {t('same.split.add')}
        </Button>
        <Button type="primary" disabled={!ready} onClick={() => setAsking(true)}>
          {t('same.split.preview')}
        </Button>
      </div>
      {asking && (
        <NoteDialog
          title={t('same.split.title')}
          okText={t('same.split.do')}
          busy={split.isPending}
          onOk={(note) => split.mutate(note, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <Preview
            view={view}
            numbers={numbered.map(({ number, institutionName }) => ({ number, about: institutionName.trim() }))}
          />
        </NoteDialog>
      )}
    </>
  )
}

function Preview({ view, numbers }: { view: SplitView; numbers: { number: string; about: string }[] }) {
  const { t } = useTranslation('console')
  return (
    <ul className="same-told" data-preview>
      {numbers.map(({ number, about }) => (
        <li key={number}>
          <b>{number}</b> {about || t('same.split.aboutUnknown')}
        </li>
      ))}
      <li>{t('same.split.oneThread', { number: view.number })}</li>
      {view.case && <li>{t('same.split.leaves', { number: view.number, case: view.case.number })}</li>}
      {view.setAside > 0 && <li>{t('same.split.setAside', { count: view.setAside })}</li>}
      {view.staying > 0 && <li>{t('same.split.staying', { count: view.staying })}</li>}
    </ul>
  )
}
