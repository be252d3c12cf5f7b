// Writes dist/LICENCES.txt: whose code the bundles hold, under which licence.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const texts = []
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '' || entry.dev || entry.optional || !existsSync(place)) {
    continue
  }
  const about = JSON.parse(readFileSync(`${place}/package.json`, 'utf8'))
  const licence = typeof about.license === 'object' ? about.license.type : (about.license ?? about.licenses?.[0]?.type)
  const file = readdirSync(place).find((name) => /^(licen[sc]e|copying)/i.test(name))
  const text = file ? readFileSync(`${place}/${file}`, 'utf8').trim() : ''
  texts.push(`${about.name} ${about.version} (${licence ?? 'see below'})\n\n${text}\n`)
}
writeFileSync('dist/LICENCES.txt', texts.join(`\n${'-'.repeat(80)}\n\n`))
