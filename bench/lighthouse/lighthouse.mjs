// Lighthouse in its mobile form on the main pages of a running demo company, signed in: lighthouse.mjs ADDRESS
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const address = process.argv[2]
const aims = { performance: 95, accessibility: 100, 'best-practices': 100 }
const cast = { employee: 'Ana Ferreira', manager: 'Mo Lindqvist', hr: 'Hana Sedlak' }

const cookiesOf = answer => answer.headers.getSetCookie().map(cookie => cookie.split(';')[0])

/** Chooses somebody of the demo cast, as a click on the page of the cast does. */
async function signIn(part) {
  const start = await fetch(`${address}/demo`)
  const page = await start.text()
  const token = page.match(/__RequestVerificationToken" value="([^"]*)/)[1]
  const people = page.split('<li').filter(line => line.includes('name="account"'))
  const chosen = people.find(line => line.includes(part))
  const form = new URLSearchParams({ __RequestVerificationToken: token, account: chosen.match(/name="account" value="([^"]*)/)[1] })
  const answer = await fetch(`${address}/demo`, { method: 'POST', body: form, redirect: 'manual', headers: { Cookie: cookiesOf(start).join('; ') } })
  return [...cookiesOf(start), ...cookiesOf(answer)].join('; ')
}

/** The first address on a page that looks so. */
async function linkOn(path, cookie, shape) {
  const page = await (await fetch(`${address}${path}`, { headers: { Cookie: cookie } })).text()
  return [...page.matchAll(/href="([^"#]*)"/g)].map(match => match[1]).find(link => shape.test(link))
}

async function pages() {
  const [employee, manager, hr] = [await signIn(cast.employee), await signIn(cast.manager), await signIn(cast.hr)]
  const review = await linkOn('/reviews', manager, /^\/reviews\/[0-9a-f-]{36}/)
  return [
    ['My growth', '/my/growth', employee], ['Evidence', '/evidence', employee], ['Team', '/team', manager], ['Reviews', '/reviews', manager],
    ['A rating page', review, manager], ['People', '/people', hr], ['Cycles', '/cycles', hr], ['A cycle', await linkOn('/cycles', hr, /^\/cycles\/[0-9a-f-]{36}$/), hr],
  ]
}

const chrome = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'] })
try {
  console.log(`${'page'.padEnd(16)}${Object.keys(aims).map(name => name.padStart(16)).join('')}`)
  for (const [name, path, cookie] of await pages()) {
    await fetch(`${address}${path}`, { headers: { Cookie: cookie } }) // a server that has just started is measured elsewhere
    const { lhr } = await lighthouse(`${address}${path}`, { port: chrome.port, onlyCategories: Object.keys(aims), extraHeaders: { Cookie: cookie }, logLevel: 'error' })
    const score = category => Math.round(lhr.categories[category].score * 100)
    console.log(`${name.padEnd(16)}${Object.keys(aims).map(category => String(score(category)).padStart(16)).join('')}${lhr.finalDisplayedUrl.endsWith(path) ? '' : `  at ${lhr.finalDisplayedUrl}`}`)
    for (const [category, aim] of Object.entries(aims).filter(([category, aim]) => score(category) < aim)) {
      const failing = lhr.categories[category].auditRefs.map(ref => lhr.audits[ref.id]).filter(audit => audit.score !== null && audit.score < 0.9)
      console.log(`    below ${aim} in ${category}: ${failing.map(audit => `${audit.id}${audit.displayValue ? ` (${audit.displayValue})` : ''}`).join(', ')}`)
    }
  }
} finally {
  await chrome.kill()
}
