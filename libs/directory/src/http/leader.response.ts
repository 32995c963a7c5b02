import { ApiProperty } from '@nestjs/swagger';
import { type LeaderOn, type LeaderRank, leaderRanks, type Post } from '../domain/leader';

class PostResponse {
  @ApiProperty({ example: '2014-01-01', description: 'Held from this day on, until the next post' })
  from: string;

  @ApiProperty({ example: '副区长' })
  title: string;

  @ApiProperty({ example: 'district' })
  level: string;

  @ApiProperty({ enum: leaderRanks, nullable: true })
  rank: LeaderRank | null;

  @ApiProperty({ description: 'False: from this day on in no post any more' })
  inOffice: boolean;
}

export class LeaderResponse {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: '王某' })
  name: string;

  @ApiProperty({ example: '常务副区长', description: 'The post on the date' })
  title: string;

  @ApiProperty({ example: 'district' })
  level: string;

  @ApiProperty({ enum: leaderRanks, nullable: true })
  rank: LeaderRank | null;

  @ApiProperty({ example: '2014-01-01', description: 'In this post since' })
  since: string;

  @ApiProperty({ type: [PostResponse], description: 'All posts, oldest first' })
  posts: Post[];

  static of(leader: LeaderOn): LeaderResponse {
    return { ...leader, posts: [...leader.posts] };
  }
}

export class LeaderAddedResponse {
  @ApiProperty({ type: 'integer' })
  id: number;
}
