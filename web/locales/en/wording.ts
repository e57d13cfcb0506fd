/** The words of replies and documents as settings. */
export default {
  title: 'Wording',
  lead: 'The fixed words of replies and documents, those of tables and signatures too, may be put the way the office is used to; the blanks in braces have to stay. What was issued stays as it is.',
  text: 'Text to change',
  kinds: { reply: 'Reply', document: 'Document' },
  own: 'changed',
  parts: { paragraph: 'Paragraph {{n}}', table: 'Words of a table, {{n}}', signature: 'Signature, {{n}}' },
  blanks: 'What the blanks stand for: ',
  builtIn: 'As the product came',
  asCity: 'As the city has it',
  ofDistrict: 'Your words hold for cases of {{district}} alone; what you leave as it is follows the city.',
  elsewhere: 'Districts with words of their own: ',
  sure: 'Documents and replies made from now on will use this version. Go on?',
} as const
