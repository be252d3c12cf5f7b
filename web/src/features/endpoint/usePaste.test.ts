import { describe, expect, it } from 'vitest'
import { isCommand } from './usePaste'

describe('a text that is pasted into the URL', () => {
  it('is a command of curl, as browsers copy it too', () => {
    expect(isCommand("curl 'https://example.org' \\\n  -H 'accept: */*'")).toBe(true)
    expect(isCommand('curl ^"https://example.org^" ^\r\n  -H ^"accept: */*^"')).toBe(true)
    expect(isCommand('$ curl.exe https://example.org')).toBe(true)
    expect(isCommand('C:\\Users\\ada>curl https://example.org')).toBe(true)
    expect(isCommand('/usr/bin/curl https://example.org')).toBe(true)
    expect(isCommand('# create one\nTOKEN="a b" time curl https://example.org')).toBe(true)
    expect(isCommand("echo '{}' | curl https://example.org --json @-")).toBe(true)
    expect(isCommand('cat <<EOF | curl https://example.org -d @-\nhello\nEOF')).toBe(true)
  })
  it('is one of PowerShell, with what it prepares before', () => {
    expect(isCommand('Invoke-WebRequest -Uri "https://example.org"')).toBe(true)
    const prepared = [
      '$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession',
      '$session.UserAgent = "Mozilla/5.0 (X11; Linux x86_64)"',
      '$session.Cookies.Add((New-Object System.Net.Cookie("sid", "1", "/", "example.org")))',
      'Invoke-WebRequest -UseBasicParsing -Uri "https://example.org" `',
      '-WebSession $session',
    ]
    expect(isCommand(prepared.join('\n'))).toBe(true)
    expect(isCommand(prepared.join('\r\n'))).toBe(true)
    expect(isCommand('$answer = Invoke-RestMethod https://example.org')).toBe(true)
    expect(
      isCommand('$body = @{\n  a = 1\n} | ConvertTo-Json\nInvoke-RestMethod https://example.org -Body $body'),
    ).toBe(true)
  })
  it('is an address otherwise', () => {
    expect(isCommand('https://curl.example.org/curl x')).toBe(false)
    expect(isCommand('curly.example.org')).toBe(false)
    expect(isCommand('https://example.org/?q=irm x')).toBe(false)
  })
})
