/** Functions that an administrator switches off for a role. */
export default {
  title: 'Functions of roles',
  lead: 'What this office does not use, or not yet, is switched off for a role: its pages and buttons are gone, and the server refuses it. Only what the product grants a role can be switched off; nothing can be added.',
  role: 'Role',
  change: 'Functions (ticked: on)',
  off: '{{count}} switched off',
  allOn: 'all on',
  sure: 'Staff of this role meet this version with their next click',
} as const
