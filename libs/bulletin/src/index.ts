export { BulletinModule } from './bulletin.module';
export { DrawUpQuarterlyTable, type QuarterlyBulletin } from './application/draw-up-quarterly-table';
export { layoutFrom, PrintTable } from './application/print-table';
export { bulletinError } from './domain/errors';
export type { Figure, FigureFilter } from './domain/figures';
export { quarterlyTable, type QuarterlyTable, type TableGroup, type TableLine } from './domain/quarterly-table';
export type { TableColumn } from './domain/table-columns';
export { readLayout, toCsv, type LayoutColumn, type TableLayout } from './domain/table-layout';
