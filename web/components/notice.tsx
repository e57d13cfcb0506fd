import type { ReactNode } from 'react'
import './notice.css'

interface NoticeProps {
  tone: 'info' | 'good' | 'warn' | 'danger'
  title?: string
  children?: ReactNode
  /** say it aloud as soon as it appears */
  announce?: boolean
}

const signs = { info: 'i', good: '✓', warn: '!', danger: '!' }

export function Notice({ tone, title, children, announce = false }: NoticeProps) {
  return (
    <div className={`notice is-${tone}`} role={announce ? 'alert' : undefined}>
      <span className="notice-sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
