import { PaperClipOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { formatSize, formatTime, inList } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { violationName } from '../names.ts'
import type { OwnInvitation } from './use-replies.ts'

interface InvitationBodyProps {
  invitation: OwnInvitation
  /** whether the reader may open the files */
  opens?: boolean
}

/** What was asked, about which words, and what was answered. */
export function InvitationBody({ invitation, opens = false }: InvitationBodyProps) {
  const { asked, points, reply } = invitation
  return (
    <>
      <p className="reply-words">{asked}</p>
      <ul className="reply-points">
        {points.map((point) => (
          <PointLine key={`${point.violation} ${point.url} ${point.quote}`} point={point} />
        ))}
      </ul>
      {reply && <Reply id={invitation.id} reply={reply} opens={opens} />}
    </>
  )
}

function PointLine({ point: { kind, violation, quote, url, basis } }: { point: OwnInvitation['points'][number] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const pick = usePick()
  return (
    <li>
      <b>{violationName(violation, language)}</b>
      {quote && <q>{quote}</q>}
      {url && <span className="reply-url">{url}</span>}
      {basis.length > 0 && <small>{inList(basis.map(pick), language)}</small>}
      <small>{t(`replies.toDo.${kind}`)}</small>
    </li>
  )
}

type Given = NonNullable<OwnInvitation['reply']>

function Reply({ id, reply, opens }: { id: string; reply: Given; opens: boolean }) {
  const { t } = useTranslation('console')
  return (
    <div className="reply-given">
      <b>{t(reply.onPaper ? 'replies.onPaper' : 'replies.given')}</b> <time dateTime={reply.at}>{formatTime(reply.at)}</time>
      <p className="reply-words">{reply.words}</p>
      {reply.promise && (
        <p className="reply-words">{t('replies.promised', { day: reply.promisedDay ?? '', promise: reply.promise })}</p>
      )}
      <ul>
        {reply.files.map((file) => (
          <li key={file.id}>
            <PaperClipOutlined aria-hidden="true" />{' '}
            {opens ? (
              <a href={`/api/v1/invitations/${id}/files/${file.id}`} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            ) : (
              file.name
            )}{' '}
            <small>{formatSize(file.size)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
