import { ThemeProvider } from './theme/ThemeProvider'

export function App() {
  return (
    <ThemeProvider>
      <main>
        <h1>Parley</h1>
      </main>
    </ThemeProvider>
  )
}
