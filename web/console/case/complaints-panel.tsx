import { PaperClipOutlined } from '@ant-design/icons'
import { Empty } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { grades } from '#policy/stages.ts'
import type { Schemas } from '../../lib/api.ts'
import { formatShortDay, formatSize, formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { useSourceName } from '../parts/use-source-name.ts'
import { ComplainantContact } from './complainant-contact.tsx'
import { ComplaintCourse } from './complaint-course.tsx'
import { ComplaintTalk } from './complaint-talk.tsx'
import { EndedClocks } from './ended-clocks.tsx'

type Complaint = Schemas['ComplaintView']

/** What citizens wrote. Their contact data arrives masked. */
/** `joined` counts all complaints of the case, also those that the reader's role does not show. */
export function ComplaintsPanel({ complaints, joined }: { complaints: readonly Complaint[]; joined: number }) {
  const { t } = useTranslation('console')
  if (complaints.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={joined > 0 ? t('file.complaint.hidden', { count: joined }) : t('file.complaint.none')}
      />
    )
  return (
    <ul className="complaints">
      {complaints.map((complaint) => (
        <li key={complaint.id} className="complaint">
          <ComplaintCard complaint={complaint} />
        </li>
      ))}
    </ul>
  )
}

function ComplaintCard({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const grade = grades.find(({ code }) => code === complaint.grade)
  const sourceName = useSourceName()
  const may = useMay()
  return (
    <>
      <p className="complaint-head">
        <b>{complaint.number}</b>
        <span className="badge is-brand">{sourceName.matter(complaint.kind)}</span>
        <span className="badge">{sourceName.channel(complaint.channel)}</span>
        {may('complaint.handle') && (
          <Link to={`/console/complaints/${complaint.id}/split`}>
            {complaint.partOf ? t('same.split.of', { number: complaint.partOf }) : t('same.split.title')}
          </Link>
        )}
      </p>
      <p className="complaint-text">{complaint.text}</p>
      <dl className="pairs">
        {complaint.demand && <Pair label={t('file.complaint.demand')}>{complaint.demand}</Pair>}
        {complaint.address && <Pair label={t('file.complaint.address')}>{complaint.address}</Pair>}
        {(grade || complaint.className) && (
          <Pair label={t('file.complaint.class')}>{[grade?.[language], complaint.className].filter(Boolean).join(' ')}</Pair>
        )}
        {complaint.link && (
          <Pair label={t('file.complaint.link')}>
            <a href={complaint.link} target="_blank" rel="noreferrer noopener">
              {complaint.link}
            </a>{' '}
            {complaint.linkCaptureId && (
              <Link to={`/console/captures/${complaint.linkCaptureId}/timeline`}>{t('file.complaint.linkKept')}</Link>
            )}
            {complaint.linkFailed && <small>{t('file.complaint.linkFailed')}</small>}
          </Pair>
        )}
        <Pair label={t('file.complaint.contact')}>
          {complaint.contact ? (
            <ComplainantContact id={complaint.id} masked={complaint.contact} />
          ) : (
            t('file.complaint.anonymous')
          )}
        </Pair>
        {complaint.sameNumber && (
          <Pair label={t('file.complaint.sameNumber')}>
            {t('file.complaint.sameCount', { count: complaint.sameNumber.count })}
            {complaint.sameNumber.others.map(({ number, caseId }) => (
              <span key={number}>
                {' '}
                <Link to={`/console/cases/${caseId}`}>{number}</Link>
              </span>
            ))}
          </Pair>
        )}
        {complaint.attachments.length > 0 && (
          <Pair label={t('file.complaint.files')}>
            <ul>
              {complaint.attachments.map((file) => (
                <li key={file.id}>
                  <a href={`/api/v1/attachments/${file.id}/content`} target="_blank" rel="noreferrer">
                    <PaperClipOutlined aria-hidden="true" /> {file.name}
                  </a>{' '}
                  {formatSize(file.size)}
                </li>
              ))}
            </ul>
          </Pair>
        )}
      </dl>
      <ComplaintCourse complaint={complaint} />
      <EndedClocks clocks={complaint.ended} />
      <ComplaintTalk complaint={complaint} />
      <p className="complaint-foot">
        {t('file.complaint.filed', { time: formatTime(complaint.filedAt) })}
        {complaint.dueDay && ` · ${t('file.complaint.due', { day: formatShortDay(complaint.dueDay) })}`}
      </p>
    </>
  )
}

export function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
