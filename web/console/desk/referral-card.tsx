import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { departmentName, districtName } from '../names.ts'
import { answerReferral, type Referral, useDeskAct, withdrawReferral } from './use-desk-data.ts'

const stateMarks = { OFFERED: 'is-warn', ACCEPTED: 'is-good', REFUSED: 'is-bad', WITHDRAWN: '' } as const

/** Who offered what to whom and why, and what came back. */
export function ReferralCard({ referral, mayWithdraw }: { referral: Referral; mayWithdraw: boolean }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const withdraw = useDeskAct(() => withdrawReferral(referral.id))
  const office = (district: string | null, department: string | null) =>
    [district ? districtName(district, language) : t('user.wholeCity'), department && departmentName(department, language)]
      .filter(Boolean)
      .join(' ')
  return (
    <li className="referral" data-state={referral.state}>
      <span>
        <span className={`badge ${stateMarks[referral.state]}`}>{t(`desk.states.${referral.state}`)}</span>{' '}
        {referral.toAndFro && <span className="badge is-bad">{t('desk.toAndFro')}</span>}
        <b className="referral-way">
          {office(referral.fromDistrict, referral.fromDepartment)} → {office(referral.toDistrict, referral.toDepartment)}
        </b>
        <small>
          {referral.offeredBy} · {formatTime(referral.offeredAt)} · {t('deadline.due', { day: referral.dueDay })}
        </small>
        <span className="referral-words">{referral.reason}</span>
        {referral.answer && <span className="referral-words">{t('desk.answered', { answer: referral.answer })}</span>}
      </span>
      {mayWithdraw && (
        <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          {t('desk.withdraw')}
        </Button>
      )}
      {referral.mayAnswer && <Answer id={referral.id} />}
    </li>
  )
}

function Answer({ id }: { id: string }) {
  const { t } = useTranslation('console')
  const [words, setWords] = useState('')
  const reply = useDeskAct((accept: boolean) => answerReferral(id, accept, words.trim()))
  return (
    <div className="desk-offer">
      <Input
        aria-label={t('desk.answer')}
        placeholder={t('desk.answer')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <span className="referral-acts">
        <Button type="primary" loading={reply.isPending} onClick={() => reply.mutate(true)}>
          {t('desk.accept')}
        </Button>
        <Button danger loading={reply.isPending} disabled={words.trim().length < 2} onClick={() => reply.mutate(false)}>
          {t('desk.refuse')}
        </Button>
      </span>
    </div>
  )
}
