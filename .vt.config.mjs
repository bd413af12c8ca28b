export default { test: { include: ['tests/browser/**/*.test.ts'], globalSetup: ['/tmp/acc/setup.mjs'], testTimeout: 120000, hookTimeout: 180000 } };
