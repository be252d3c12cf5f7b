// Bundles what scripts find: the run itself, and each library on its own.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const modules = readFileSync('modules.txt', 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#'))
  .map((line) => line.split('|').map((each) => each.trim()))
const names = new Set([...modules.map(([name]) => name), 'timers'])
const plain = (id) => id.replace(/^node:/, '').replace(/\/$/, '')

mkdirSync('target', { recursive: true })
writeFileSync('target/names.js', `export const names = ${JSON.stringify(modules.map(([name]) => name))}\n`)

/** A library whose entry is a file of one line; what is a library itself stays outside. */
function library([name, stands]) {
  const entry = `target/${name.replaceAll('/', '-')}.cjs`
  writeFileSync(entry, `module.exports = require(${JSON.stringify(stands.startsWith('.') ? `.${stands}` : stands)})\n`)
  return {
    input: entry,
    platform: 'browser',
    external: (id, from) => Boolean(from) && !from.replaceAll('\\', '/').endsWith(entry) && names.has(plain(id)),
    output: {
      format: 'cjs',
      file: `dist/${name.replaceAll('/', '-')}.js`,
      minify: true,
      exports: 'auto',
    },
  }
}

export default [
  {
    input: 'src/main.js',
    platform: 'neutral',
    output: { format: 'cjs', file: 'dist/main.js', minify: { mangle: { keepNames: true } }, exports: 'default' },
  },
  ...modules.map(library),
]
