import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../parley', import.meta.url))
const jar = fileURLToPath(new URL('../../app/target/parley.jar', import.meta.url))

/** The command that starts the program; `PARLEY_CMD` names another one. */
function command(): string[] {
  const given = process.env['PARLEY_CMD']
  if (given) return given.split(' ')
  return existsSync(jar) || existsSync(script) ? [script] : ['java', '-jar', jar]
}

/** A running `parley serve` with a data directory of its own. */
export class Program {
  readonly data = mkdtempSync(join(tmpdir(), 'parley-e2e-'))
  address = ''
  #child: ChildProcess | undefined
  #said = ''

  static async start(): Promise<Program> {
    const program = new Program()
    await program.start()
    return program
  }

  get port(): number {
    return Number(new URL(this.address).port)
  }

  async start(port = 0): Promise<void> {
    const [name = '', ...first] = command()
    const child = spawn(name, [...first, 'serve', '--port', `${port}`, '--data', this.data], { detached: true })
    this.#child = child
    this.address = await new Promise<string>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.#said += chunk.toString()
        const ready = /Parley is ready at (http:\/\/\S+)/.exec(this.#said)?.[1]
        if (ready) resolve(ready)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.on('error', reject)
      child.on('exit', (code) => reject(new Error(`The program ended with ${code}:\n${this.#said}`)))
    })
    this.#said = ''
  }

  /** Ends it as Ctrl-C does; what it keeps stays for the next start. */
  async stop(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child?.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const late = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
  }

  async restart(port = 0): Promise<void> {
    await this.stop()
    await this.start(port)
  }

  /** Ends it and forgets what it kept. */
  async end(): Promise<void> {
    await this.stop()
    rmSync(this.data, { recursive: true, force: true, maxRetries: 3 })
  }
}
