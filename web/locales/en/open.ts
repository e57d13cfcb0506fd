/** What everybody may look up: the public ledgers. */
export default {
  title: 'Public records',
  lead: 'Registers and lists that the double-reduction plan opens to everybody.',
  district: 'County',
  all: 'the whole city',
  more: 'More',
  empty: 'There is nothing public here yet.',
  back: 'All public records',
  unknown: 'There is no such public record',
} as const
