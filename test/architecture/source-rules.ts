import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One breach of a rule that is about names inside a file, which an import graph cannot show. */
export interface Breach {
  readonly rule: string;
  /** Path from the root, with `/`. */
  readonly file: string;
  /** The name that may not stand there, as written. */
  readonly name: string;
}

type Rule = (file: string, source: () => ts.SourceFile) => string[];

const rules: Record<string, Rule> = {
  // A module that needs forwardRef is one of two that know each other.
  'no-forward-ref': (_file, source) =>
    identifiers(source())
      .filter((name) => name === 'forwardRef')
      .slice(0, 1),

  // A use case is also called by jobs and the console, where a status code means nothing.
  'http-exceptions-only-in-http': (file, source) =>
    /\/http\//.test(file) || file.startsWith('libs/platform/')
      ? []
      : namesFrom('@nestjs/common', source()).filter((name) => name.endsWith('Exception')),

  // Most import cycles run through an index.ts that is not the lib's own.
  'no-inner-barrels': (file) =>
    /(^|\/)index\.[cm]?[jt]sx?$/.test(file) && !/^libs\/[^/]+\/src\/index\.ts$/.test(file) ? ['index'] : [],
};

export const sourceRuleNames = Object.keys(rules);

/** Every breach in the `apps` and `libs` under a root. */
export function breachesIn(root: string): Breach[] {
  return ['apps', 'libs'].flatMap((folder) => sourceFiles(root, folder)).flatMap((file) => breachesOf(root, file));
}

function breachesOf(root: string, file: string): Breach[] {
  let parsed: ts.SourceFile | undefined;
  const source = () =>
    (parsed ??= ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest));
  return Object.entries(rules).flatMap(([rule, find]) => find(file, source).map((name) => ({ rule, file, name })));
}

function sourceFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourceFiles(root, path);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

function identifiers(source: ts.SourceFile): string[] {
  const names: string[] = [];
  visit(source, (node) => {
    if (ts.isIdentifier(node)) names.push(node.text);
  });
  return names;
}

/** The names a file takes from a package: imported, handed on, or reached through `import * as`. */
function namesFrom(packageName: string, source: ts.SourceFile): string[] {
  const names: string[] = [];
  const wholes = new Set<string>();
  visit(source, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && isText(node.moduleSpecifier, packageName)) {
      const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      if (!bindings) return;
      if (ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) wholes.add(bindings.name.text);
      else for (const part of bindings.elements) names.push((part.propertyName ?? part.name).text);
    }
    const reached = ts.isPropertyAccessExpression(node) || ts.isQualifiedName(node) ? node : undefined;
    if (!reached) return;
    const [owner, member] = ts.isQualifiedName(reached)
      ? [reached.left, reached.right]
      : [reached.expression, reached.name];
    if (ts.isIdentifier(owner) && wholes.has(owner.text)) names.push(member.text);
  });
  return names;
}

function isText(node: ts.Expression | undefined, text: string): boolean {
  return node !== undefined && ts.isStringLiteral(node) && node.text === text;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
