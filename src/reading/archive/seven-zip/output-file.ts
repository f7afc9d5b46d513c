import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { failIfDue } from '../../../model/fault-points.ts';

/** A file for one member; it is made when the member's name is known. */
export class OutputFile {
  path: string | null = null;
  #descriptor: number | null = null;

  begin(path: string): void {
    failIfDue('disk-full-member', 'ENOSPC');
    // An attempt with another password may have left its file.
    rmSync(path, { force: true });
    this.path = path;
    this.#descriptor = openSync(path, 'wx', 0o600);
  }

  write(bytes: Uint8Array, position: number): void {
    if (this.#descriptor === null) return;
    let written = 0;
    while (written < bytes.length) {
      written += writeSync(this.#descriptor, bytes, written, bytes.length - written, position + written);
    }
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  drop(): void {
    this.close();
    if (this.path !== null) rmSync(this.path, { force: true });
    this.path = null;
  }
}
