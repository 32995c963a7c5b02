/** The answer of a command: the only thing that goes to stdout. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Everything a command says beside its answer. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A line on stderr that replaces itself on a terminal; elsewhere only lines that were asked to stay are written. */
export class ProgressLine {
  private shown = false;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  show(text: string): void {
    if (!this.stream.isTTY) return;
    this.stream.write(`\r\u001b[K${text}`);
    this.shown = true;
  }

  /** Leaves a line behind and goes on below it. */
  keep(text: string): void {
    this.clear();
    this.stream.write(`${text}\n`);
  }

  clear(): void {
    if (this.shown) this.stream.write('\r\u001b[K');
    this.shown = false;
  }
}
