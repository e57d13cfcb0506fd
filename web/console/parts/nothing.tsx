import { Empty } from 'antd'
import type { ReactNode } from 'react'

/** A list without entries: what that means, and where to go on. */
export function Nothing({ title, text, children }: { title?: string; text: string; children?: ReactNode }) {
  return (
    <div className="panel queue-empty">
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          title ? (
            <>
              <strong>{title}</strong>
              <p>{text}</p>
            </>
          ) : (
            text
          )
        }
      >
        {children}
      </Empty>
    </div>
  )
}
