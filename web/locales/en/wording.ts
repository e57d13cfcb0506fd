/** The words of replies and documents as settings. */
export default {
  title: 'Wording',
  lead: 'The fixed words of replies and documents may be put the way the office is used to; the blanks in braces have to stay. What was issued stays as it is.',
  text: 'Text to change',
  kinds: { reply: 'Reply', document: 'Document' },
  own: 'changed',
  paragraph: 'Paragraph {{n}}',
  blanks: 'What the blanks stand for: ',
  builtIn: 'As the product came',
  sure: 'Documents and replies made from now on will use this version. Go on?',
} as const
