/** Advice to whoever files a complaint: what to keep, what happens, where else to go. */
export default {
  title: '{{category}}: what to keep, what happens',
  keep: 'Keep these',
  happens: 'What happens next',
  times: 'How long it takes',
  basis: 'By {{basis}}',
  and: '; ',
  elsewhere: {
    title: 'This may belong to another authority',
    text: 'What you wrote looks like “{{matter}}”. In charge: {{authority}}.',
    telephone: 'Telephone',
    hours: ' ({{hours}})',
    address: 'Where: {{address}}',
    still: 'If you are not sure, simply go on and file it here.',
  },
} as const
