import { Entity, type MigrationInterface, PrimaryColumn, type QueryRunner, Table } from 'typeorm';
import { bigintColumn } from './columns';
import type { PersistencePart } from './database-kind';

/** A table without a meaning, for this lib's own tests. */
@Entity('note')
export class Note {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @bigintColumn()
  value: number;
}

export class CreateNote1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'note',
        columns: [
          { name: 'id', type: 'varchar', length: '40', isPrimary: true },
          { name: 'value', type: 'bigint' },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('note');
  }
}

export const notePart: PersistencePart = { entities: [Note], migrations: [CreateNote1700000000001] };
