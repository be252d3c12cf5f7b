import { useQuery } from '@tanstack/react-query'
import { scopeQuery } from '../../api/queries'
import type { Scope } from '../../api/types'
import { Coming } from '../../ui/Coming'
import screen from '../shell/Screen.module.css'
import { isFaker } from './known'
import classes from './Variables.module.css'

/** The names that always exist. */
export function BuiltIns({ project }: { project: string }) {
  const asked = useQuery(scopeQuery(project))
  if (!asked.data) return <Coming what="The built-in variables" asked={asked} />
  const names = asked.data.builtIn
  return (
    <>
      <h2 className={screen['heading']}>Built in</h2>
      <BuiltInTable names={names.filter(({ name }) => !isFaker(name))} />
      <details>
        <summary>By Datafaker</summary>
        <BuiltInTable names={names.filter(({ name }) => isFaker(name))} />
      </details>
    </>
  )
}

function BuiltInTable({ names }: { names: Scope['builtIn'] }) {
  return (
    <table className={`${screen['table']} ${classes['builtIns']}`}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Stands for</th>
          <th scope="col">Such as</th>
        </tr>
      </thead>
      <tbody>
        {names.map(({ name, description, example }) => (
          <tr key={name}>
            <td className="mono">{`{{${name}}}`}</td>
            <td>{description}</td>
            <td className="mono">{example}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
