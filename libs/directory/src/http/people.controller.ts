import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AddPerson } from '../application/add-person';
import { ListPeople } from '../application/list-people';
import { AddPersonRequest, ListPeopleRequest, PersonPageResponse, PersonResponse } from './people.dto';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: ListPeople,
    private readonly addPerson: AddPerson,
  ) {}

  @Get()
  @Requires('directory.manage')
  @ApiOperation({ summary: 'The authors of units, in the order they were added' })
  @ApiOkResponse({ type: PersonPageResponse })
  list(
    @CurrentCaller() { officeId }: Caller,
    @Query() { cursor, limit = 50, ...filter }: ListPeopleRequest,
  ): Promise<PersonPageResponse> {
    return this.unitOfWork.read(async (tx) => {
      const page = await this.people.page(tx, officeId, filter, cursor, limit);
      return { ...page, rows: page.rows.map((person) => PersonResponse.of(person)) };
    });
  }

  @Post()
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Add an author to a unit' })
  @ApiCreatedResponse({ type: PersonResponse })
  @ApiConflictResponse({ description: 'person_exists' })
  async add(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Body() { unitId, name }: AddPersonRequest,
  ): Promise<PersonResponse> {
    return PersonResponse.of(await this.unitOfWork.run((tx) => this.addPerson.add(tx, { officeId, unitId, name })));
  }
}
