import type { PersistencePart } from '@app/platform';
import { CreateOffice1700000000100 } from './migrations/1700000000100-create-office';
import { CreateUnit1700000000101 } from './migrations/1700000000101-create-unit';
import { CreatePerson1700000000102 } from './migrations/1700000000102-create-person';
import { CreatePublication1700000000103 } from './migrations/1700000000103-create-publication';
import { CreateDirectoryRevision1700000000104 } from './migrations/1700000000104-create-directory-revision';
import { CreatePublicationColumn1700000000105 } from './migrations/1700000000105-create-publication-column';
import { CreatePublicationNumbering1700000000106 } from './migrations/1700000000106-create-publication-numbering';
import { CreateLeader1700000000110 } from './migrations/1700000000110-create-leader';
import { CreateForwardRoute1700000000111 } from './migrations/1700000000111-create-forward-route';
import { CreateUnitHead1700000000120 } from './migrations/1700000000120-create-unit-head';
import { CreateHolidayYear1700000000121 } from './migrations/1700000000121-create-holiday-year';
import { ForwardRouteRow } from './forward-route-row';
import { HolidayYearRow } from './holiday-year-row';
import { LeaderPostRow, LeaderRow } from './leader-rows';
import {
  DirectoryRevisionRow,
  OfficeRow,
  PersonRow,
  PublicationColumnRow,
  PublicationNumberingRow,
  PublicationRow,
  PublicationVersionRow,
  UnitHeadRow,
  UnitMergerRow,
  UnitRow,
  UnitVersionRow,
} from './rows';

export const directoryPersistence: PersistencePart = {
  entities: [
    OfficeRow,
    UnitRow,
    UnitVersionRow,
    UnitMergerRow,
    UnitHeadRow,
    PersonRow,
    PublicationRow,
    PublicationVersionRow,
    PublicationColumnRow,
    PublicationNumberingRow,
    LeaderRow,
    LeaderPostRow,
    ForwardRouteRow,
    HolidayYearRow,
    DirectoryRevisionRow,
  ],
  migrations: [
    CreateOffice1700000000100,
    CreateUnit1700000000101,
    CreatePerson1700000000102,
    CreatePublication1700000000103,
    CreateDirectoryRevision1700000000104,
    CreatePublicationColumn1700000000105,
    CreatePublicationNumbering1700000000106,
    CreateLeader1700000000110,
    CreateForwardRoute1700000000111,
    CreateUnitHead1700000000120,
    CreateHolidayYear1700000000121,
  ],
};
