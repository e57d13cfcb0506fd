import { CameraOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../lib/format.ts'
import type { Exhibit } from './use-case.ts'

type Capture = NonNullable<Exhibit['capture']>

/** How the page looked: a picture of all of it, or why there is none. */
export function PortraitView({ capture }: { capture: Capture }) {
  const { t } = useTranslation('console')
  const [isOpen, setOpen] = useState(false)
  const { portrait } = capture
  if (!portrait) return null
  if (portrait.state !== 'done')
    return (
      <p className="portrait-note" title={portrait.detail ?? undefined}>
        <CameraOutlined aria-hidden="true" />{' '}
        {t(`file.portrait.${portrait.state === 'waiting' ? 'waiting' : reasonKey(portrait.reason)}`)}
      </p>
    )
  const picture = `/api/v1/captures/${capture.id}/screenshot`
  return (
    <>
      <Button size="small" icon={<CameraOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('file.portrait.view')}
      </Button>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        size="min(920px, 100vw)"
        title={t('file.portrait.title')}
        extra={
          <a href={`/api/v1/captures/${capture.id}/dom`} target="_blank" rel="noreferrer">
            {t('file.portrait.dom')}
          </a>
        }
      >
        <p className="portrait-facts">
          {portrait.takenAt && <span>{t('file.portrait.taken', { time: formatTime(portrait.takenAt) })}</span>}
          <span className="capture-hash" title={portrait.screenshotSha256 ?? undefined}>
            {t('file.exhibit.hash')} {portrait.screenshotSha256?.slice(0, 12)}…
          </span>
          {portrait.late && <span>{t(`file.portrait.late.${portrait.late.reason}`, { count: portrait.late.seconds })}</span>}
          {portrait.cut && <span>{t('file.portrait.cut')}</span>}
          {portrait.partsMissing > 0 && <span>{t('file.portrait.parts', { count: portrait.partsMissing })}</span>}
        </p>
        <a href={picture} target="_blank" rel="noreferrer">
          <img className="portrait" src={picture} alt={t('file.portrait.title')} />
        </a>
      </Drawer>
    </>
  )
}

const reasons = ['external', 'not-a-page', 'no-browser', 'no-bytes', 'not-drawn'] as const
const reasonKey = (reason: string | null) => reasons.find((one) => one === reason) ?? 'not-drawn'
