import type { CodeLanguage } from '../../api/types'

/** What code can be written in, in the order of the choice. */
export const languages: readonly { value: CodeLanguage; label: string }[] = [
  { value: 'curl', label: 'cURL' },
  { value: 'httpie', label: 'HTTPie' },
  { value: 'javascript', label: 'JavaScript fetch' },
  { value: 'requests', label: 'Python requests' },
  { value: 'httpx', label: 'Python httpx' },
  { value: 'java', label: 'Java HttpClient' },
  { value: 'go', label: 'Go' },
  { value: 'csharp', label: 'C#' },
  { value: 'php', label: 'PHP' },
  { value: 'rust', label: 'Rust' },
]

/** A language that was kept, if there still is such a one. */
export function known(kept: string): CodeLanguage {
  return languages.find(({ value }) => value === kept)?.value ?? 'curl'
}
