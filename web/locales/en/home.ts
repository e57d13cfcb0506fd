export default {
  title: 'Seen unlawful tutoring or advertising? Tell us.',
  lead: 'It takes two or three minutes, and you need not give your name. You get a tracking code to see how far it has come.',
  report: 'Make a report',
  track: 'Track with a code',
  promisesTitle: 'What we promise',
  promises: {
    anonymous: {
      title: 'Anonymous if you like',
      text: 'No name or phone needed. We will not contact you then; use the code to see the result.',
    },
    sealed: {
      title: 'Kept confidential',
      text: 'Contact data is encrypted. The institution never learns who reported it, or how many people did.',
    },
    dated: {
      title: 'Answered in time',
      text: 'Every matter has a day by which it is answered. Every step has its date.',
      textWithin: 'Complaints and reports within {{complaint}}, questions within {{question}}. Every step has its date.',
    },
  },
  rulesTitle: 'What you can report',
  rulesLead: 'For children from kindergarten to grade 9, these are not allowed:',
  forbidden: {
    weekend: {
      title: 'School subjects on weekends, holidays and vacations',
      text: 'Chinese, maths, English, physics, chemistry and the like may not be taught then, whatever the class is called.',
    },
    late: { title: 'Classes that end too late', text: 'On site no later than 20:30, live online no later than 21:00.' },
    fees: {
      title: 'Too much paid in advance',
      text: 'At most 3 months or 60 lessons at once; non-subject classes also at most 5,000 yuan. No private accounts, no training loans.',
    },
    promise: {
      title: 'Adverts that promise results',
      text: 'Guaranteed passes or points, leaked exam questions, top-scorer endorsements, scare slogans, “number one” or “best”.',
    },
    preschool: {
      title: 'Primary-school lessons for preschoolers',
      text: 'Pinyin, character or English classes for ages three to six, and any online training for them.',
    },
    licence: {
      title: 'No licence, or tutoring in disguise',
      text: 'Live-in tutors, café lessons, subject classes inside day care or study tours; no receipt; refused refunds; teachers moonlighting.',
    },
  },
  allowedTitle: 'These are fine',
  allowed: 'Art, music, sport or coding on weekends, if the provider is licensed, ends on time and charges by the rules.',
  stepsTitle: 'After you submit',
  steps: {
    receipt: { title: 'A tracking code at once', text: '16 digits, shown once. Please keep them.' },
    check: { title: 'Verification', text: 'The local authority checks; leads about one institution are looked at together.' },
    handle: { title: 'Handling', text: 'A case is opened where the law asks for it; otherwise we tell you whom to ask.' },
    result: { title: 'Answer', text: 'See progress and outcome with your code. No account needed.' },
  },
} as const
