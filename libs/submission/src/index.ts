export { submissionPersistence } from './persistence/submission-persistence';
export { SubmissionModule } from './submission.module';
export { ReadItems } from './application/read-items';
export { SubmitItem, type SubmitItemInput } from './application/submit-item';
export { contributorsOf, participantsOf, type ContributorInput } from './application/contributors';
export { verifySubmission } from './application/verify-submission';
export { submissionError } from './domain/errors';
export type { Contributor, Item } from './domain/item';
export { ContributorRequest } from './http/items.dto';
