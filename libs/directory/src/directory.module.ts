import { ImportKinds } from '@app/platform';
import { Module } from '@nestjs/common';
import { AddLeader } from './application/add-leader';
import { AddPerson } from './application/add-person';
import { AddUnit } from './application/add-unit';
import { AddUnits } from './application/add-units';
import { ChangeLeaderPost } from './application/change-leader-post';
import { CloseBooks } from './application/close-books';
import { CreateOffice } from './application/create-office';
import { Directory } from './application/directory';
import { EnterHolidays } from './application/enter-holidays';
import { GroupTitles } from './application/group-titles';
import { ImportPeople } from './application/import-people';
import { ImportUnits } from './application/import-units';
import { ListPeople } from './application/list-people';
import { MergeUnits } from './application/merge-units';
import { MoveUnitToGroup } from './application/move-unit-to-group';
import { NameHead } from './application/name-head';
import { NumberPublication } from './application/number-publication';
import { RenamePublication } from './application/rename-publication';
import { RenameUnit } from './application/rename-unit';
import { SetColumn } from './application/set-column';
import { SetForwardRoute } from './application/set-forward-route';
import { TakeForwardRoutes } from './application/take-forward-routes';
import { TakePublications } from './application/take-publications';
import { UnitChanges } from './application/unit-changes';
import { WorkCalendars } from './application/work-calendars';
import { ForwardRoutesController } from './http/forward-routes.controller';
import { HolidaysController } from './http/holidays.controller';
import { LeadersController } from './http/leaders.controller';
import { PeopleController } from './http/people.controller';
import { PublicationsController } from './http/publications.controller';
import { UnitsController } from './http/units.controller';
import { ForwardRoutes } from './persistence/forward-routes';
import { HolidayYears } from './persistence/holiday-years';
import { Leaders } from './persistence/leaders';
import { Offices } from './persistence/offices';
import { People } from './persistence/people';
import { Publications } from './persistence/publications';
import { UnitHeads } from './persistence/unit-heads';
import { Units } from './persistence/units';

const services = [
  AddLeader,
  AddPerson,
  AddUnit,
  AddUnits,
  ChangeLeaderPost,
  CloseBooks,
  CreateOffice,
  Directory,
  EnterHolidays,
  GroupTitles,
  ListPeople,
  MergeUnits,
  MoveUnitToGroup,
  NameHead,
  NumberPublication,
  RenamePublication,
  RenameUnit,
  SetColumn,
  SetForwardRoute,
  TakeForwardRoutes,
  TakePublications,
  UnitChanges,
  WorkCalendars,
];

/** Needs `UnitOfWork`, `Clock` and `SettingStates` from a global module, and `ImportsModule`. */
@Module({
  controllers: [
    UnitsController,
    PeopleController,
    PublicationsController,
    LeadersController,
    ForwardRoutesController,
    HolidaysController,
  ],
  providers: [
    ImportUnits,
    ImportPeople,
    ForwardRoutes,
    HolidayYears,
    Leaders,
    Offices,
    People,
    Publications,
    UnitHeads,
    Units,
    ...services,
  ],
  exports: services,
})
export class DirectoryModule {
  constructor(kinds: ImportKinds, units: ImportUnits, people: ImportPeople) {
    kinds.add(units, people);
  }
}
