import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Stamp } from './stamp-pdf';

/** A date without meaning, the same in every time zone: the earliest an archive can hold. */
const NO_DATE = new Date(1980, 0, 1);
const CORE = 'docProps/core.xml';

/**
 * Gives an OOXML package of ours (DOCX, XLSX) its core properties, and takes the clock out of it, so that the same content
 * is the same file.
 */
export function stampPackage(bytes: Uint8Array, stamp: Stamp): Buffer {
  const parts = unzipSync(bytes);
  if (!parts[CORE]) throw new Error(`the package has no ${CORE}`);
  parts[CORE] = strToU8(coreProperties(stamp));
  return Buffer.from(zipSync(parts, { mtime: NO_DATE, level: 6 }));
}

function coreProperties({ title, keywords, at }: Stamp): string {
  const moment = at.toISOString().replace(/\.\d+Z$/, 'Z');
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>info-ledger</dc:creator>`,
    `<cp:keywords>${escaped(keywords)}</cp:keywords>${date('created')}${date('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}

function escaped(text: string): string {
  return writable(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** XML 1.0 has no way to say these. */
// eslint-disable-next-line no-control-regex -- controls are the point
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}
