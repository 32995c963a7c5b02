import type { Caller } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { platformErrors } from '../errors';
import type { ImportKind } from './import-kind';

/** Whether a caller may do something. Whoever knows the roles says it. */
export abstract class ImportAccess {
  abstract may(caller: Caller, permission: string): boolean;
}

/** The kinds of this process. Modules add theirs while the application is being put together. */
@Injectable()
export class ImportKinds {
  private readonly byName = new Map<string, ImportKind>();

  constructor(private readonly access: ImportAccess) {}

  add(...kinds: readonly ImportKind[]): void {
    for (const kind of kinds) {
      if (this.byName.has(kind.kind)) throw new Error(`two imports of kind ${kind.kind}`);
      this.byName.set(kind.kind, kind);
    }
  }

  /** Those a caller may use. */
  of(caller: Caller): readonly ImportKind[] {
    return [...this.byName.values()].filter(({ permission }) => this.access.may(caller, permission));
  }

  /** Throws `import_kind_unknown`, also for a kind the caller may not use. */
  require(caller: Caller, name: string): ImportKind {
    const kind = this.of(caller).find((each) => each.kind === name);
    if (kind) return kind;
    const known = this.of(caller).map((each) => each.kind);
    throw platformErrors.import_kind_unknown({ kind: name.slice(0, 40), known });
  }
}
