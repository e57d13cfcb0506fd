/** Browser and system in two words, from what the browser calls itself. Order matters: most of them claim to be others too. */
const browsers = ['MicroMessenger', 'Edg', 'Firefox', 'Chrome', 'Safari']
const systems = ['HarmonyOS', 'Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux']
const shown: Record<string, string> = { MicroMessenger: 'WeChat', Edg: 'Edge', 'Mac OS': 'macOS' }

export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null
  const found = [browsers, systems].flatMap((names) => names.find((name) => userAgent.includes(name)) ?? [])
  return found.map((name) => shown[name] ?? name).join(' · ') || userAgent.slice(0, 40)
}
