/** The simulator of the routing. */
export default {
  title: 'Routing simulator',
  lead: 'Choose a district, a violation and a channel: who would get the lead, and by which rule. Nothing is filed.',
  none: 'Choose a violation first',
  fields: { district: 'District', violation: 'Violation', channel: 'Channel', sector: 'Kind of training' },
  sectors: { subject: 'School subject', sport: 'Sport', culture: 'Culture and art', science: 'Science and technology' },
  result: 'Result',
  parts: { lead: 'Lead', assist: 'Assist', copy: 'Copy' },
  why: 'Why',
  basis: 'Basis',
} as const
