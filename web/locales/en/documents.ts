/** Papers of a case. */
export default {
  type: 'Kind of document',
  draw: 'Draw up',
  none: 'No documents yet.',
  states: { DRAFT: 'Draft', ISSUED: 'Issued' },
  noNumber: 'Numbered when issued',
  numberLater: '(numbered when issued)',
  issues: 'Issued {{count}} times',
  open: 'Open',
  keep: 'Keep as draft',
  issue: 'Issue',
  complaint: 'Complaint',
  missing: '{{count}} blanks are left; it is issued once they are filled',
  preview: 'Preview of the document',
  reply: 'Use a reply text',
} as const
