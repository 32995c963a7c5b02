import { ImportKinds } from '@app/platform';
import { Module } from '@nestjs/common';
import { AddPerson } from './application/add-person';
import { AddUnit } from './application/add-unit';
import { AddUnits } from './application/add-units';
import { CloseBooks } from './application/close-books';
import { CreateOffice } from './application/create-office';
import { Directory } from './application/directory';
import { ImportPeople } from './application/import-people';
import { ImportUnits } from './application/import-units';
import { MergeUnits } from './application/merge-units';
import { MoveUnitToGroup } from './application/move-unit-to-group';
import { NumberPublication } from './application/number-publication';
import { RenamePublication } from './application/rename-publication';
import { RenameUnit } from './application/rename-unit';
import { SetColumn } from './application/set-column';
import { TakePublications } from './application/take-publications';
import { UnitChanges } from './application/unit-changes';
import { PublicationsController } from './http/publications.controller';
import { UnitsController } from './http/units.controller';
import { Offices } from './persistence/offices';
import { People } from './persistence/people';
import { Publications } from './persistence/publications';
import { Units } from './persistence/units';

const services = [
  AddPerson,
  AddUnit,
  AddUnits,
  CloseBooks,
  CreateOffice,
  Directory,
  MergeUnits,
  MoveUnitToGroup,
  NumberPublication,
  RenamePublication,
  RenameUnit,
  SetColumn,
  TakePublications,
  UnitChanges,
];

/** Needs `UnitOfWork` and `Clock` from a global module, and `ImportsModule`. */
@Module({
  controllers: [UnitsController, PublicationsController],
  providers: [ImportUnits, ImportPeople, Offices, People, Publications, Units, ...services],
  exports: services,
})
export class DirectoryModule {
  constructor(kinds: ImportKinds, units: ImportUnits, people: ImportPeople) {
    kinds.add(units, people);
  }
}
