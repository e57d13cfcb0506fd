/** What versioned settings have in common. */
export default {
  note: 'Why',
  save: 'Put in force',
  saved: 'In force',
  stale: 'Somebody has just changed this; it was read again.',
  versions: 'Versions',
  version: 'Version {{version}}',
  builtIn: 'As the product came',
  back: 'Restore',
  restoredBuiltIn: 'The built-in version was restored',
  restored: 'Version {{version}} was restored',
} as const
