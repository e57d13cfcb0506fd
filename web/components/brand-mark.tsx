/** The product's sign: a load that gets lighter, and a check. */
export function BrandMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--brand-mark-ground, var(--brand-700))" />
      <path d="M8 10h16M8 16h11M8 22h6" stroke="#fff" strokeWidth="3.2" strokeLinecap="round" />
      <path
        d="m19.5 21.5 2.6 2.6 4.4-5"
        stroke="#7fd6c2"
        strokeWidth="2.6"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
