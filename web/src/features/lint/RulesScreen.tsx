import { Button } from '@mantine/core'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { api } from '../../api/client'
import { lintQuery, rulesetQuery, schemaQuery } from '../../api/queries'
import { problemsOf, Refusal } from '../../api/refusal'
import type { Problem, Ruleset } from '../../api/types'
import { Keys } from '../../ui/Badge'
import { CodeEditor } from '../../ui/code'
import { Coming } from '../../ui/Coming'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useSettled } from '../composer/useChecked'
import { marksOf } from '../design/marks'
import { Assist } from '../design/schema/Assist'
import type { Schema } from '../design/schema/Schemas'
import { useCommands } from '../shell/commands'
import { ConfirmDialog } from '../shell/NameDialog'
import { goTo } from '../shell/route'
import screen from '../shell/Screen.module.css'
import { useWorkspace } from '../workspace/context'
import classes from './Lint.module.css'
import { messageNames } from './messageNames'
import { RuleList } from './RuleList'
import { rulesSchemas } from './rulesSchema'

/** Texts that are not saved yet, by their projects: they outlive the screen. */
const drafts = new Map<string, { text: string; revision: number }>()

/** The rules that the project's descriptions are held against, as the text of a Spectral ruleset. */
export default function RulesScreen({ width }: { width: number }) {
  const { project } = useWorkspace()
  const asked = useQuery(rulesetQuery(project))
  if (!asked.data) return <Coming what="The rules" asked={asked} />
  return <Rules ruleset={asked.data} width={width} />
}

function Rules({ ruleset, width }: { ruleset: Ruleset; width: number }) {
  const { project } = useWorkspace()
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => drafts.get(project))
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const [conflict, setConflict] = useState(false)
  const [deleting, setDeleting] = useState(false)
  const text = draft?.text ?? ruleset.text
  const checked = useRules(text)
  const keep = (next: { text: string; revision: number } | undefined) => {
    if (next) drafts.set(project, next)
    else drafts.delete(project)
    setDraft(next)
  }
  const settle = async () => {
    keep(undefined)
    setRefused([])
    setConflict(false)
    await client.invalidateQueries({ queryKey: rulesetQuery(project).queryKey })
    await client.invalidateQueries({ queryKey: lintQuery(project).queryKey })
  }
  const save = async (revision: number) => {
    try {
      await api.put('/projects/{project}/ruleset', { path: { project }, body: { text, revision } })
      await settle()
    } catch (error) {
      setConflict(error instanceof Refusal && error.status === 409)
      setRefused(problemsOf(error))
    }
  }
  const remove = async () => {
    setDeleting(false)
    try {
      await api.delete('/projects/{project}/ruleset', { path: { project } })
      await settle()
    } catch (error) {
      setRefused(problemsOf(error))
    }
  }
  useCommands([
    {
      id: 'save',
      title: 'Save',
      detail: 'the rules',
      group: 'Commands',
      keys: 'Ctrl S',
      run: () => (draft ? void save(draft.revision) : undefined),
    },
  ])
  return (
    <div className={screen['screen']}>
      <div className={screen['line']}>
        <h1>Lint rules</h1>
        <span className={screen['aside']}>
          {ruleset.own ? 'the project’s own' : 'parley:recommended, until the project has its own'}
        </span>
        <Button variant="default" leftSection={<Icon name="alert" />} onClick={() => goTo('problems')}>
          Problems
        </Button>
        {ruleset.own ? (
          <Button variant="subtle" onClick={() => setDeleting(true)}>
            Delete
          </Button>
        ) : null}
        {draft ? (
          <Button variant="subtle" onClick={() => void settle()}>
            Discard
          </Button>
        ) : null}
        <Button
          leftSection={<Icon name="save" />}
          rightSection={<Keys>Ctrl S</Keys>}
          disabled={!draft}
          onClick={() => (draft ? void save(draft.revision) : undefined)}
        >
          Save
        </Button>
      </div>
      {refused.map((problem) => (
        <Notice key={problem.message} tone="bad" what={problem.message} why={problem.hint ?? ''}>
          {conflict ? (
            <>
              <Button onClick={() => void settle()}>Take theirs</Button>
              <Button variant="filled" onClick={() => void save(ruleset.revision)}>
                Keep mine
              </Button>
            </>
          ) : null}
        </Notice>
      ))}
      <div className={classes['rules']} data-narrow={width < 900 || undefined}>
        <div className={classes['text']}>
          <CodeEditor
            label="Lint rules"
            value={text}
            language={checked.syntax}
            known={messageNames}
            marks={checked.marks}
            completions={[checked.assist.complete]}
            extensions={checked.assist.hover}
            onChange={(next) =>
              keep(next === ruleset.text ? undefined : { text: next, revision: draft?.revision ?? ruleset.revision })
            }
          />
          {checked.problems.map((problem) => (
            <Notice
              key={problem.message}
              tone="bad"
              what={`${problem.line === undefined ? '' : `Line ${problem.line}: `}${problem.message}`}
              why={problem.hint ?? ''}
            />
          ))}
        </div>
        <RuleList rules={checked.rules} />
      </div>
      {deleting ? (
        <ConfirmDialog
          title="Delete the project’s own rules?"
          text="What is described is held against parley:recommended then. It can be undone."
          action="Delete"
          stay="Keep them"
          onDone={() => void remove()}
          onClose={() => setDeleting(false)}
        />
      ) : null}
    </div>
  )
}

/** What a text says as a ruleset: what is wrong with it, its rules, and what can be proposed in it. */
function useRules(text: string) {
  const { project } = useWorkspace()
  const settled = useSettled(text)
  const checked = useQuery({
    queryKey: ['ruleset-check', project, settled],
    queryFn: ({ signal }) =>
      api.post('/projects/{project}/ruleset/check', { path: { project }, body: { text: settled }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  }).data
  const root = useQuery(schemaQuery('ruleset')).data as Schema | undefined
  const [known, setKnown] = useState(checked?.rules)
  // A text that cannot be read has no rules: what it proposes are those of the last one that could.
  if (checked && checked.rules.length > 0 && checked.rules !== known) setKnown(checked.rules)
  const schemas = useMemo(() => (root ? rulesSchemas(root, known ?? []) : undefined), [root, known])
  const syntax: 'json' | 'yaml' = /^\s*\{/.test(text) ? 'json' : 'yaml'
  const [assist] = useState(() => new Assist({ schemas: undefined, base: [], syntax: 'yaml' }))
  useEffect(() => assist.ground({ schemas, base: [], syntax }), [assist, schemas, syntax])
  const problems = useMemo(() => checked?.problems ?? [], [checked])
  const marks = useMemo(() => marksOf(text, problems), [text, problems])
  return { problems, marks, rules: known ?? [], syntax, assist }
}
