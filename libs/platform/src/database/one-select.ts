/** Lets one SELECT pass: whatever needs a second statement, or writes, needs a transaction. */
export class OneSelect {
  private passed = false;

  admit(sql: string): void {
    if (this.passed) throw new Error('what asks by more than one statement must read, so that it sees one state');
    if (!/^\s*SELECT\b/i.test(sql)) throw new Error('only a SELECT may be asked');
    this.passed = true;
  }
}
