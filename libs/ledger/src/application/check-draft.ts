import { Injectable } from '@nestjs/common';
import {
  assess,
  coverage,
  exportSheets,
  type Finding,
  loadRegulation,
  readCases,
  type Regulation,
  runCases,
  type Sheet,
} from '@app/regulation';
import { beyondScope } from '../domain/beyond-scope';
import { ledgerError } from '../domain/errors';
import type { RegulationFiles } from './put-regulation-in-force';

/** A draft as far as it can be read, and all that there is to say about it. */
export interface CheckedDraft {
  /** Null when an error stands in it. */
  readonly regulation: Regulation | null;
  /** In the order of the files; `beyond` is what a version that loads may still not be put in force for. */
  readonly findings: readonly Finding[];
  readonly beyond: readonly string[];
  /** Its tables; none when the file is not YAML. */
  readonly tables: readonly Sheet[];
}

/** Reads a draft, runs its cases, and says what is wrong where; nothing is stored. */
@Injectable()
export class CheckDraft {
  check({ source, text, cases }: RegulationFiles): CheckedDraft {
    const { regulation, findings } = loaded(source, text);
    const { sheets } = exportSheets({ file: 'regulation.yaml', source, text });
    const tried = regulation === null ? [] : tryCases(regulation, cases);
    return {
      regulation,
      findings: [...findings, ...tried],
      beyond: regulation === null ? [] : beyondScope(regulation),
      tables: sheets ?? [],
    };
  }

  /** The draft itself; refuses with `regulation_not_ready` one with errors. Cases are not looked at. */
  require(source: string, text: string): Regulation {
    const { regulation, findings } = loaded(source, text);
    if (regulation !== null) return regulation;
    const first = findings.find(({ severity }) => severity === 'error');
    const where = first ? `第 ${first.position.line} 行，${first.zh}` : '文件不能读取';
    throw ledgerError.regulation_not_ready({ findings: where });
  }
}

function loaded(source: string, text: string) {
  return loadRegulation({ file: 'regulation.yaml', source, textFile: 'text.md', text });
}

function tryCases(regulation: Regulation, source: string): Finding[] {
  const { cases, findings } = readCases({ file: 'cases.yaml', source }, regulation);
  return [...findings, ...coverage(regulation, runCases(regulation, cases, assess))];
}
