import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHUNK = Buffer.alloc(1024 * 1024);

/** A file system of some megabytes of the drill's own, which can be filled and freed. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** Throws with the machine's reason where it may not be mounted. */
  static mount(megabytes: number): SmallDisk {
    const path = mkdtempSync(join(tmpdir(), 'info-ledger-disk-'));
    const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], {
      encoding: 'utf8',
    });
    if (status !== 0) {
      rmSync(path, { recursive: true });
      throw new Error(error?.message ?? stderr.trim());
    }
    chmodSync(path, 0o755);
    return new SmallDisk(path);
  }

  /** Why there can be none on this machine; undefined where there can. */
  static whyNot(): string | undefined {
    try {
      SmallDisk.mount(1).unmount();
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** Takes all the space there is but so many bytes. */
  fill(left: number): void {
    const { bavail, bsize } = statfsSync(this.path);
    for (let free = bavail * bsize - left; free > 0; free -= CHUNK.length)
      writeFileSync(this.ballast, CHUNK.subarray(0, Math.min(free, CHUNK.length)), { flag: 'a' });
  }

  free(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    // What still has a file open there must not keep the folder.
    spawnSync('umount', ['--lazy', this.path]);
    rmSync(this.path, { recursive: true, force: true });
  }

  private get ballast(): string {
    return join(this.path, 'ballast');
  }
}
