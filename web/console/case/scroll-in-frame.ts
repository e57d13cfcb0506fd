/** Brings an element into view inside its own scrolling panel. The page moves only where the panels do not scroll (phones). */
export function scrollInFrame(element: Element): void {
  const frame = element.closest<HTMLElement>('[data-frame]')
  if (!frame || frame.scrollHeight <= frame.clientHeight) {
    if (matchMedia('(max-width: 1180px)').matches && window.scrollY > 0)
      element.scrollIntoView({ block: 'center', behavior: 'smooth' })
    return
  }
  const inside = element.getBoundingClientRect()
  const around = frame.getBoundingClientRect()
  const isSeen =
    inside.top >= around.top + 24 && (inside.bottom <= around.bottom - 24 || inside.top < around.top + around.height / 3)
  if (isSeen) return
  const room = Math.max((around.height - inside.height) / 3, 24)
  frame.scrollTo({ top: frame.scrollTop + inside.top - around.top - room, behavior: 'smooth' })
}
