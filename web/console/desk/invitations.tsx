import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { terminalStates } from '#policy/case-flow.ts'
import { dayOf } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import type { CaseView } from '../case/use-case.ts'
import { useMay } from '../me.ts'
import { violationName } from '../names.ts'
import { InvitationBody } from '../replies/invitation-body.tsx'
import { ReplyForm } from '../replies/reply-form.tsx'
import { StateMark } from '../replies/state-mark.tsx'
import { type Invitation, useInvite, useWithdraw } from '../replies/use-replies.ts'
import '../replies/replies.css'

const over: readonly string[] = terminalStates

/** What the institution was asked and answered; asking, and taking down what came on paper. */
export function Invitations({ view, invitations }: { view: CaseView; invitations: readonly Invitation[] }) {
  const { t } = useTranslation('console')
  const mayAct = useMay()('case.act')
  const isOpen = !over.includes(view.case.state)
  return (
    <section className="side-section">
      <h3>{t('replies.ofCase')}</h3>
      {invitations.length === 0 && <p className="side-quiet">{t('replies.noneOfCase')}</p>}
      <ul className="desk-list">
        {invitations.map((one) => (
          <Invited key={one.id} invitation={one} mayAct={mayAct} />
        ))}
      </ul>
      {mayAct && isOpen && <NewInvitation view={view} />}
    </section>
  )
}

function Invited({ invitation, mayAct }: { invitation: Invitation; mayAct: boolean }) {
  const { t } = useTranslation('console')
  const [takesDown, setTakesDown] = useState(false)
  const withdraw = useWithdraw(invitation.id)
  const { id, state, dueDay, invitedBy, hasClerk } = invitation
  const isOpen = state === 'OPEN' || state === 'LATE'
  return (
    <li data-invitation={state}>
      <div className="desk-offer">
        <span>
          <StateMark state={state} />
          <small>
            {invitedBy} · {t('replies.due', { day: dueDay })}
          </small>
          {isOpen && !hasClerk && <small>{t('replies.noAccount')}</small>}
        </span>
        <InvitationBody invitation={invitation} opens />
        {mayAct && isOpen && (
          <span className="referral-acts">
            <Button size="small" aria-expanded={takesDown} onClick={() => setTakesDown(!takesDown)}>
              {t('replies.takeDown')}
            </Button>
            <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
              {t('desk.withdraw')}
            </Button>
          </span>
        )}
        {isOpen && takesDown && <ReplyForm id={id} onDone={() => setTakesDown(false)} />}
      </div>
    </li>
  )
}

/** Only confirmed findings are put to the institution, and of those the ticked ones. */
function NewInvitation({ view }: { view: CaseView }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [findings, setFindings] = useState<string[]>([])
  const [asked, setAsked] = useState('')
  const [day, setDay] = useState('')
  const invite = useInvite(view.case.id)
  const confirmed = view.exhibits.flatMap((exhibit) => exhibit.findings).filter(({ status }) => status === 'CONFIRMED')
  const clear = () => [setOpen(false), setFindings([]), setAsked(''), setDay('')]
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('replies.invite')}</Button>
  if (confirmed.length === 0) return <p className="side-quiet">{t('replies.noneConfirmed')}</p>
  return (
    <form
      className="reply-form"
      onSubmit={(event) => {
        event.preventDefault()
        invite.mutate({ asked: asked.trim(), findings, dueDay: day }, { onSuccess: clear })
      }}
    >
      <Checkbox.Group
        className="reply-points"
        aria-label={t('replies.points')}
        value={findings}
        onChange={setFindings}
        options={confirmed.map(({ id, violation, quote }) => ({
          value: id,
          label: `${violationName(violation, language)}: ${quote}`,
        }))}
      />
      <label htmlFor="reply-asked">{t('replies.asked')}</label>
      <Input.TextArea
        id="reply-asked"
        rows={3}
        maxLength={4000}
        value={asked}
        onChange={({ target }) => setAsked(target.value)}
      />
      <label htmlFor="reply-day">{t('replies.dueDay')}</label>
      <Input id="reply-day" type="date" min={dayOf(new Date())} value={day} onChange={({ target }) => setDay(target.value)} />
      <small>{t('replies.whatIsSeen')}</small>
      <Button
        type="primary"
        htmlType="submit"
        loading={invite.isPending}
        disabled={findings.length === 0 || asked.trim().length < 2 || day === ''}
      >
        {t('replies.invite')}
      </Button>
    </form>
  )
}
