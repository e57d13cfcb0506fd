import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../lib/format.ts'
import { useMay } from '../me.ts'
import { addTask, type Desk, finishTask, useDeskAct } from './use-desk-data.ts'

export function Tasks({ caseId, tasks }: { caseId: string; tasks: Desk['tasks'] }) {
  const { t } = useTranslation('console')
  const mayAct = useMay()('case.act')
  const tick = useDeskAct(({ task, done }: { task: string; done: boolean }) => finishTask(caseId, task, done))
  const today = dayOf(new Date())
  return (
    <section className="side-section">
      <h3>{t('desk.tasks')}</h3>
      {tasks.length === 0 && <p className="side-quiet">{t('desk.noTasks')}</p>}
      <ul className="desk-list">
        {tasks.map(({ id, kind, title, dueDay, assignee, doneAt }) => (
          <li key={id}>
            <Checkbox
              checked={doneAt !== null}
              disabled={!mayAct || tick.isPending}
              onChange={(event) => tick.mutate({ task: id, done: event.target.checked })}
            >
              <span className={doneAt ? 'desk-done' : ''}>
                {kind === 'own' ? title : t(`desk.diary.${kind}`, { words: title })}
              </span>
              {dueDay && <small className={!doneAt && dueDay <= today ? 'is-late' : ''}>{t('desk.due', { day: dueDay })}</small>}
              {assignee && <small>{assignee.name}</small>}
            </Checkbox>
          </li>
        ))}
      </ul>
      {mayAct && <NewTask caseId={caseId} />}
    </section>
  )
}

function NewTask({ caseId }: { caseId: string }) {
  const { t } = useTranslation('console')
  const [title, setTitle] = useState('')
  const [day, setDay] = useState('')
  const add = useDeskAct(() => addTask(caseId, title.trim(), day || null))
  const submit = () => add.mutate(undefined, { onSuccess: () => [setTitle(''), setDay('')] })
  return (
    <form
      className="desk-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim()) submit()
      }}
    >
      <Input
        aria-label={t('desk.newTask')}
        placeholder={t('desk.newTask')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Input aria-label={t('desk.day')} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      <Button htmlType="submit" disabled={!title.trim()} loading={add.isPending}>
        {t('desk.add')}
      </Button>
    </form>
  )
}
