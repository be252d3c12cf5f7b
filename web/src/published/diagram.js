/* global addEventListener, mermaid, parent */
/* Runs in a frame without an origin, beside Mermaid: gets texts, gives drawings back. */
;(() => {
  const say = (message) => parent.postMessage(message, '*')
  let count = 0
  addEventListener('message', async (event) => {
    if (event.source !== parent) return
    const { id, text, dark } = event.data
    try {
      mermaid.initialize({
        startOnLoad: false,
        securityLevel: 'strict',
        suppressErrorRendering: true,
        htmlLabels: false,
        flowchart: { htmlLabels: false },
        class: { htmlLabels: false },
        theme: dark ? 'dark' : 'neutral',
        fontFamily: 'Inter, Arial, Helvetica, sans-serif',
      })
      const { svg } = await mermaid.render(`d${++count}`, text)
      say({ id, svg })
    } catch (problem) {
      say({
        id,
        problem: String(problem?.message ?? problem)
          .split('\n')
          .slice(0, 3)
          .join(' '),
      })
    }
  })
  say({ ready: true })
})()
