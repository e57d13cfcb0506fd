import { Button, Checkbox, Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWholeOutcome, type Outcome } from '#policy/case-flow.ts'
import type { Schemas } from '../../lib/api.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { alone, stateName } from '../names.ts'
import { factsOfTick, isTickGuard, missingElsewhere, type TickGuard } from './guard-facts.ts'
import { type Answers, MoveQuestions } from './move-questions.tsx'
import type { CaseView } from './use-case.ts'

type CaseAction = Schemas['CaseAction']

interface MoveDialogProps {
  action: CaseAction
  view: CaseView
  busy: boolean
  onCancel: () => void
  onMove: (step: { note?: string; facts?: Record<string, unknown> }, thenNext: boolean) => void
}

/** One step of the procedure: what has to be recorded with it, what is missing elsewhere, and a note. */
export function MoveDialog({ action, view, busy, onCancel, onMove }: MoveDialogProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const pick = usePick()
  const [ticked, setTicked] = useState<string[]>([])
  const [answers, setAnswers] = useState<Answers>(() => ({ note: '', ...announcedOutcome(action.action, view.facts) }))
  const blocking = action.blockedBy.map(({ guard }) => guard)
  const ticks = blocking.filter((guard): guard is TickGuard => isTickGuard(guard, view.facts))
  const elsewhere = missingElsewhere(action, view.facts)
  const guards = askedAnyway(action.action, blocking)
  const ready = elsewhere.length === 0 && ticks.every((guard) => ticked.includes(guard)) && isAnswered(guards, answers)
  const mayTake = useMay()('case.take')
  const move = (thenNext: boolean) => {
    const facts = factsOf(ticks, answers, view.facts)
    const note = answers.note.trim()
    onMove({ ...(note ? { note } : {}), ...(Object.keys(facts).length > 0 ? { facts } : {}) }, thenNext)
  }
  return (
    <Modal
      open
      // whoever works through a queue by keyboard waits for no fading: on a slow machine it takes longer than the next case
      transitionName=""
      maskTransitionName=""
      title={t('file.move.title', { action: alone(pick(action)) })}
      okText={t('file.move.submit')}
      cancelText={t('file.cancel')}
      okButtonProps={{ disabled: !ready, id: 'move-ok' }}
      confirmLoading={busy}
      onOk={() => move(false)}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          {mayTake && (
            <Button id="move-next" disabled={!ready} loading={busy} onClick={() => move(true)}>
              {t('file.move.submitNext')}
            </Button>
          )}
          <OkBtn />
        </>
      )}
      onCancel={onCancel}
      // the dialog takes the focus to its cross when it has opened; Enter would close it
      afterOpenChange={(isOpen) => isOpen && startAt(ready)}
    >
      <p className="dialog-lead">{t('file.move.to', { state: stateName(action.to, language) })}</p>
      <Form layout="vertical" id="move-form">
        {elsewhere.length > 0 && (
          <div className="move-missing">
            <b>{t('file.move.elsewhere')}</b>
            <ul>
              {elsewhere.map((guard) => (
                <li key={guard.guard}>{alone(pick(guard))}</li>
              ))}
            </ul>
          </div>
        )}
        {ticks.length > 0 && (
          <Form.Item label={t('file.move.record')}>
            <Checkbox.Group
              className="dialog-radios"
              value={ticked}
              onChange={(values) => setTicked(values.map(String))}
              options={ticks.map((guard) => ({ value: guard, label: t(`file.move.guards.${guard}`) }))}
            />
          </Form.Item>
        )}
        <MoveQuestions
          guards={guards}
          answers={answers}
          violations={view.case.violations}
          officers={view.officers}
          onAnswer={(part) => setAnswers({ ...answers, ...part })}
        />
      </Form>
    </Modal>
  )
}

/** Where the keyboard is wanted: on the button when nothing has to be said, else in the first field. */
function startAt(ready: boolean): void {
  const button = document.getElementById('move-next') ?? document.getElementById('move-ok')
  const field = document.querySelector<HTMLElement>('#move-form :is(input, textarea)')
  const target = ready ? button : field
  target?.focus()
}

const proposing = 'propose-decision'

/** A proposal starts from what was announced to the party, and may be lighter. */
const askedAnyway = (action: string, guards: string[]): string[] =>
  action === proposing && !guards.includes('outcome') ? [...guards, 'outcome'] : guards

const announcedOutcome = (action: string, { outcome }: Record<string, unknown>): Partial<Answers> =>
  action === proposing && outcome ? { outcome: outcome as Outcome } : {}

function isAnswered(guards: string[], answers: Answers): boolean {
  if (guards.includes('note') && !answers.note.trim()) return false
  if (guards.includes('notFiledGround') && !answers.notFiledGround) return false
  if (guards.includes('closingGround') && !answers.closingGround) return false
  if (guards.includes('reviewerIndependent') && !answers.reviewer) return false
  if (guards.includes('pauseReason') && !answers.pauseReason) return false
  if (guards.includes('outcome') && !isWholeOutcome(wholeOutcome(answers))) return false
  return !guards.includes('transferTarget') || Boolean(answers.transferTo)
}

function wholeOutcome({ outcome }: Answers): Outcome | null {
  const { kind, clause, measures = [] } = outcome ?? {}
  return kind && clause ? { kind, clause, measures } : null
}

function factsOf(ticks: TickGuard[], answers: Answers, known: Record<string, unknown>): Record<string, unknown> {
  const { notFiledGround, closingGround, transferTo, reviewer } = answers
  return {
    ...Object.assign({}, ...ticks.map((guard) => factsOfTick(guard, known))),
    ...(notFiledGround ? { notFiledGround } : {}),
    ...(closingGround ? { closingGround: Number(closingGround) } : {}),
    ...(transferTo ? { transferTo } : {}),
    ...(reviewer ? { reviewer } : {}),
    ...(answers.pauseReason ? { pauseReason: answers.pauseReason } : {}),
    ...(answers.outcome ? { outcome: wholeOutcome(answers) } : {}),
  }
}
