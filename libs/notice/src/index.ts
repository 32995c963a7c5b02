export { NoticeModule, type NoticeOptions } from './notice.module';
export { FollowHappenings } from './application/follow-happenings';
export { type NoticeKind, noticeKindNames, noticeKinds } from './domain/notice-kind';
export { noticePersistence } from './persistence/notice-persistence';
