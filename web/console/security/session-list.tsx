import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { DataTable } from '../parts/data-table.tsx'
import { deviceName } from './device-name.ts'

/** Browsers that are signed in; each of the others can be signed out from here. */
export function SessionList({ sessions }: { sessions: Schemas['Security']['sessions'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: (id: string | null) => answer(api.POST('/api/v1/me/sessions/end', { body: { id } })),
    onError: (error) => void message.error(failureText(error)),
    onSuccess: (security) => queries.setQueryData(['security'], security),
  })
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
  return (
    <>
      <div className="work-tools">
        <div>
          <h2>{t('security.sessions')}</h2>
          <small>{t('security.sessionsLead')}</small>
        </div>
        <Button disabled={sessions.length < 2} loading={end.isPending} onClick={() => end.mutate(null)}>
          {t('security.endOthers')}
        </Button>
      </div>
      <DataTable
        label={t('security.sessions')}
        heads={(['device', 'started', 'seen', 'act'] as const).map((column) => t(`security.${column}`))}
        className="is-lines"
      >
        {sessions.map(({ id, device, startedAt, seenAt, current }) => (
          <tr key={id}>
            <th scope="row">{deviceName(device) ?? t('security.unknown')}</th>
            <td>{time.format(new Date(startedAt))}</td>
            <td>{time.format(new Date(seenAt))}</td>
            <td>
              {current ? (
                t('security.current')
              ) : (
                <Button size="small" onClick={() => end.mutate(id)}>
                  {t('security.end')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  )
}
