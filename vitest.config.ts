import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/agreement/**/*.test.ts'],
    globalSetup: ['scripts/buildWasm.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // On two cores vitest would take one: the page that it keeps the other for is not here.
    maxWorkers: 2,
  },
});
