import { XLSX_TYPE } from '../sheets/write-workbook';

/** Media types of what is made for people to read, by the ending of the file. */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: XLSX_TYPE,
  html: 'text/html; charset=utf-8',
} as const;
