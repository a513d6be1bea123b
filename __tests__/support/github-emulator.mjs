// Runs the stateful API emulator in a process of its own: it is ESM only, and jest runs CommonJS.
// Prints its port, and ends when its standard input does, so that it never outlives the tests.
import { createEmulator } from 'emulate';

const { baseUrl, owner, repo, tokens } = JSON.parse(process.argv[2]);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

// The library takes a port and tells only the address that it was given, so the first free one is searched.
for (let port = 20_000 + (process.pid % 20_000); ; port++) {
  try {
    await createEmulator({
      service: 'github',
      port,
      hostname: '127.0.0.1',
      baseUrl,
      seed: {
        tokens: Object.fromEntries(tokens.map((token) => [token, { login: owner, scopes: ['repo'] }])),
        github: { users: [{ login: owner, name: owner }], repos: [{ owner, name: repo }] },
      },
    });
    process.stdout.write(`${port}\n`);
    break;
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port > 60_000) throw error;
  }
}
