import { spawn } from 'node:child_process';

/** What opens an address as the user does, by platform. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...options: string[]]>>> =
  {
    darwin: ['/usr/bin/open'],
    win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  };
/** What a browser needs to find its user and screen; no token is among it. */
const NEEDED = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'XDG_RUNTIME_DIR',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_TYPE',
  'XDG_DATA_DIRS',
  'XDG_CONFIG_HOME',
  'DBUS_SESSION_BUS_ADDRESS',
  'BROWSER',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'TEMP',
  'TMP',
  'WSL_DISTRO_NAME',
];

/** Opens a file of ours, or an address of this machine, in the user's browser; says nothing where there is none. */
export function openPage(address: string): void {
  const [program, ...options] = OPENERS[process.platform] ?? ['xdg-open'];
  const env = Object.fromEntries(
    NEEDED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const child = spawn(program, [...options, address], { stdio: 'ignore', detached: true, env, shell: false });
  // A machine without a browser still has the file.
  child.on('error', () => undefined);
  child.unref();
}
