import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import type { EditorState, Extension } from '@codemirror/state'
import { hoverTooltip, type EditorView, type Tooltip } from '@codemirror/view'
import { holderOf, readable, type ExpressionSource } from './expressions'
import { kindAt } from './kinds'
import { flowPlace, yamlPlace, type Place } from './places'
import type { Member, Path, Schemas } from './Schemas'
import { described, drawn } from './tips'
import { explained, kindsOf } from './words'
import { indentAt, inYaml, isBehindColon, isWritten } from './written'

/** What a part is written by: its schema, once that is known, and where the part stands in its document. */
export interface Ground {
  schemas: Schemas | undefined
  base: Path
  syntax: 'yaml' | 'json'
  /** What references may name, by the kinds of things that they are. */
  references?: readonly { ref: string; kind: string }[]
  /** The standard, such as `openapi-3.1`, and who knows the runtime expressions in it. */
  standard?: string
  expressions?: ExpressionSource
}

/** Proposes and explains what the standard knows, in the editor of a part. */
export class Assist {
  #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
  }

  ground(ground: Ground): void {
    this.#ground = ground
  }

  readonly complete: CompletionSource = (context) => {
    const place = this.#place(context.state, context.pos)
    if (!place) return null
    const holder = holderOf(this.#ground.standard ?? '', this.#ground.base, place)
    return (holder && this.#expressions(context, place, holder)) ?? this.#known(context, place)
  }

  readonly hover: Extension = hoverTooltip((view, position) => this.#tip(view, position))

  #known(context: CompletionContext, place: Place): CompletionResult | null {
    const { schemas, base } = this.#ground
    if (!schemas) return null
    const path = [...base, ...place.path]
    if (place.isValue)
      return this.#values(context, schemas, place.key === undefined ? path : [...path, place.key], place)
    if (place.from === place.to && !context.explicit) return null
    const written = isWritten(context.state, place)
    const options = schemas.members(path).map((member) => this.#member(context.state, member, place, written))
    return options.length === 0 ? null : { from: place.from, to: place.to, options, validFor: /^["']?[\w$.-]*$/ }
  }

  #place(state: EditorState, position: number): Place | undefined {
    return this.#ground.syntax === 'json' ? flowPlace(state, position) : yamlPlace(state, position)
  }

  /** The expressions that have values there, and what the standard knows behind them. */
  async #expressions(context: CompletionContext, place: Place, holder: Path): Promise<CompletionResult | null> {
    const { expressions, base, syntax } = this.#ground
    const { state, explicit } = context
    const begun = place.from < context.pos || (place.isValue && isBehindColon(context))
    if (!expressions || !(begun || explicit)) return null
    const written = !place.isValue && isWritten(state, place)
    const text = readable(state.doc.toString(), place, written, syntax === 'json')
    const found = await expressions(holder.slice(base.length), text)
    const behind = place.isValue || written ? '' : syntax === 'json' ? ': ' : `:\n${indentAt(state, place)}  `
    const options: Completion[] = found.map(({ expression, about }, index) => {
      const value = place.isValue ? expression : `{${expression}}`
      const label = syntax === 'json' ? JSON.stringify(value) : inYaml(value)
      return { label, apply: label + behind, detail: about, type: 'constant', boost: Math.max(1, 50 - index) }
    })
    const known = this.#known(context, place)?.options ?? []
    const { from, to } = place
    return { from, to, options: [...options, ...known], validFor: /^["']?\{?[\w$./#~%-]*\}?["']?$/ }
  }

  #values(context: CompletionContext, schemas: Schemas, path: Path, place: Place): CompletionResult | null {
    if (place.key === '$ref') return this.#references(path, place)
    const options: Completion[] = schemas.values(path).map((value) => ({
      label: this.#ground.syntax === 'json' ? JSON.stringify(value) : inYaml(value),
      type: 'constant',
    }))
    if (options.length === 0 || (!context.explicit && place.from === context.pos && !isBehindColon(context)))
      return null
    return { from: place.from, to: place.to, options, validFor: /^["']?[\w$./-]*["']?$/ }
  }

  /** What a reference may name, first those of the kind that is asked for there. */
  #references(path: Path, place: Place): CompletionResult | null {
    const kind = kindAt(path.slice(0, -1))
    const options: Completion[] = (this.#ground.references ?? []).map(({ ref, kind: own }) => ({
      label: this.#ground.syntax === 'json' ? JSON.stringify(ref) : inYaml(ref),
      detail: own,
      type: 'constant',
      boost: own === kind ? 10 : 0,
    }))
    const { from, to } = place
    return options.length === 0 ? null : { from, to, options, validFor: /^["']?[\w$./#~%-]*["']?$/ }
  }

  #member(state: EditorState, { name, schemas, required }: Member, place: Place, written: boolean): Completion {
    const json = this.#ground.syntax === 'json'
    const label = json ? JSON.stringify(name) : inYaml(name)
    const indent = indentAt(state, place)
    const kinds = kindsOf(schemas)
    const behind = json
      ? ': '
      : kinds.every((kind) => kind === 'object') && kinds.length > 0
        ? `:\n${indent}  `
        : kinds.every((kind) => kind === 'array') && kinds.length > 0
          ? `:\n${indent}  - `
          : ': '
    const about = explained(name, schemas)
    return {
      label,
      type: 'property',
      apply: written ? label : label + behind,
      detail: required ? 'required' : kinds.join(' or '),
      boost: required ? 2 : 0,
      ...(about === '' ? {} : { info: about }),
    }
  }

  #tip(view: EditorView, position: number): Tooltip | null {
    const place = this.#place(view.state, position)
    const { schemas, base } = this.#ground
    if (!schemas || place?.key === undefined) return null
    const found = schemas.at([...base, ...place.path, place.key])
    if (found.length === 0) return null
    const lines = described(place.key, found)
    return { pos: position, above: true, create: () => ({ dom: drawn(place.key ?? '', lines) }) }
  }
}
