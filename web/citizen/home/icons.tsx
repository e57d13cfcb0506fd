/** Line icons of the home page, 24 x 24. */
const paths = {
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8c.6-3.7 3.6-6 7.5-6s6.900 2.300 7.500 6',
  lock: 'M6.500 10.500h11v9h-11zM8.500 10.500V8a3.500 3.500 0 0 1 7 0v2.500M12 14v2.500',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM12 7.500V12l3.200 2',
  calendar: 'M4.500 6h15v13.500h-15zM4.500 10h15M8.500 3.500v4M15.500 3.500v4M9.500 13l5 4.500M14.500 13l-5 4.500',
  coin: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM8.800 7.500 12 12l3.200-4.500M12 12v5.500M9 12.500h6M9 15h6',
  megaphone: 'M4 10v4h3.500l8.500 4.500v-13L7.500 10H4Zm15 -.500v5M8 14.200l1.300 5h2.200l-1.200-4.200',
  child:
    'M12 10.500a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400ZM5.500 20v-5.500L12 13l6.500 1.500V20L12 18.500 5.500 20ZM12 13v5.500',
  licence:
    'M4.500 5h15v12h-6M4.500 5v12h3M8 9h8M8 12h4M10.500 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Zm-1.500 0v2.500l1.500-.800 1.500.800v-2.500',
  check: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM8 12.200l2.800 2.800 5.200-5.800',
}

export type IconName = keyof typeof paths

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" width="28" height="28" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
