/** The public figures. */
export default {
  title: 'Figures',
  lead: 'The main figures of enforcement and complaints, renewed daily; what rests on very few matters is not shown.',
  unit: 'Of',
  city: 'the whole city',
  day: 'Up to {{day}}, counted at {{at}}',
  none: 'No indicator has been kept yet; they are counted every day.',
  nothing: 'none',
  withheld: 'too few to be shown',
} as const
