import { defineConfig } from 'vitest/config'

const project = (backend: 'native' | 'wasm') => ({
  test: {
    name: backend,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    env: { PYCODESHIFT_PARSER: backend },
    testTimeout: 60_000,
  },
})

/** Every test runs on both parser bindings. Without the compiled one, the native project says so and is left out. */
export default defineConfig({
  test: { projects: [project('native'), project('wasm')] },
})
