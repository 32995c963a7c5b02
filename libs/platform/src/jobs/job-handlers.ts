import { Injectable } from '@nestjs/common';
import type { JobHandler } from './job';

/** The handlers of this process, by kind. Modules add theirs while the application is being put together. */
@Injectable()
export class JobHandlers {
  private readonly byKind = new Map<string, JobHandler>();

  add(...handlers: readonly JobHandler[]): void {
    for (const handler of handlers) {
      if (this.byKind.has(handler.kind)) throw new Error(`two handlers for jobs of kind ${handler.kind}`);
      this.byKind.set(handler.kind, handler);
    }
  }

  /** A process leaves alone what only a newer or another one knows. */
  get kinds(): readonly string[] {
    return [...this.byKind.keys()];
  }

  /** Throws for a kind nobody handles: that is a defect of whoever asks for it. */
  of(kind: string): JobHandler {
    const handler = this.byKind.get(kind);
    if (!handler) throw new Error(`no handler for jobs of kind ${kind}`);
    return handler;
  }
}
