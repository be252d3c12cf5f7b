//: insomnia environment baseEnvironment globals baseGlobals collectionVariables variables iterationData request response test expect sendRequest info cookies execution vault require
const insomnia = new Proxy({}, { get: (_, word) => ({ baseEnvironment: pm.collectionVariables, baseGlobals: pm.globals })[word] ?? pm[word] });
