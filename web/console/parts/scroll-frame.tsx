import type { ReactNode } from 'react'

/** A wide table scrolls inside its frame, never the page; the keyboard can reach and scroll it. */
export function ScrollFrame({ label, panel = false, children }: { label: string; panel?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={panel ? 'panel work-frame' : 'work-frame'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
