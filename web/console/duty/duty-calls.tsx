import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { districtName } from '../names.ts'
import { useDutyCalls, useLook } from './use-duty-calls.ts'
import './duty.css'

/** Above every page while an urgent matter waits for the reader, who is on duty; opening its case answers the call. Silent otherwise. */
export function DutyCalls() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const navigate = useNavigate()
  const { data } = useDutyCalls()
  const look = useLook()
  return data?.items.map(({ id, caseId, number, institution, districtCode, calledAt, contactBy }) => (
    <p key={id} className="panel duty-call" role="alert">
      <span className="badge is-bad">{t('duty.call')}</span>
      <span>
        <b>{institution}</b>
        <small>
          {number} · {districtCode ? districtName(districtCode, language) : t('queue.unknownDistrict')} ·{' '}
          {t('duty.calledAt', { at: formatTime(calledAt) })} ·{' '}
          {t(new Date(contactBy) < new Date() ? 'duty.missed' : 'duty.by', { at: formatTime(contactBy) })}
        </small>
      </span>
      <Button
        type="primary"
        size="small"
        onClick={() => {
          look.mutate(id)
          navigate(`/console/cases/${caseId}`)
        }}
      >
        {t('duty.see')}
      </Button>
    </p>
  ))
}
