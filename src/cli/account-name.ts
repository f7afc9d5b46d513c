import { userInfo } from 'node:os';

/** Account of the operating system that a command runs under. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as in some containers.
    return String(process.getuid?.() ?? 'unknown');
  }
}
