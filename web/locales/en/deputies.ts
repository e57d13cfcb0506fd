/** Who stands in for whoever is away. */
export default {
  title: 'Deputy',
  lead: 'While you are away your cases and tasks are also among the deputy’s own; you stay the officer of the case.',
  person: 'Deputy',
  from: 'First day',
  to: 'Last day',
  add: 'Name a deputy',
  added: 'The deputy is named',
  end: 'End now',
  ended: 'Ended',
  mine: '{{name}} stands in for you, {{from}} to {{to}}',
  forOthers: 'You stand in for {{name}}, {{from}} to {{to}}',
  onCase: '({{name}} stands in until {{day}})',
} as const
