export { submissionPersistence } from './persistence/submission-persistence';
export { SubmissionModule } from './submission.module';
export { JudgeLateness } from './application/judge-lateness';
export { PurgeHooks, type PurgeHook, type PurgedItem } from './application/purge-hooks';
export { ITEM_STEP_TOPIC, ItemLife } from './application/item-life';
export { FindDuplicates } from './application/find-duplicates';
export { FindRetitled } from './application/find-retitled';
export { ReadItems } from './application/read-items';
export { type DueReport, ReadUrgency } from './application/read-urgency';
export { SaveDraft, type DraftInput } from './application/save-draft';
export { ScreenText, type ScreenedFields } from './application/screen-text';
export { type CombinedText, StartCombinedItem } from './application/start-combined-item';
export { SubmitDraft, type SubmitDraftInput } from './application/submit-draft';
export { SubmitItem, type Declaration, type SubmitItemInput } from './application/submit-item';
export { WorkOnItem } from './application/work-on-item';
export { contributorsOf, participantsOf, type ContributorInput } from './application/contributors';
export { verifySubmission } from './application/verify-submission';
export { submissionError } from './domain/errors';
export {
  isCombined,
  isSubmitted,
  PURGED_TITLE,
  isVisibleTo,
  type Contributor,
  type Item,
  type SubmittedItem,
} from './domain/item';
export {
  actionNames,
  itemStatuses,
  nextStatus,
  statusNames,
  type ItemAction,
  type ItemStatus,
} from './domain/item-life';
export type { ItemMove, ItemRevision, ItemStep } from './domain/item-step';
export { lapsesOf, isTheUnits, type Lapse, type Urgency } from './domain/urgency';
export { sentenceOf, type SecrecyHit } from './domain/secrecy-screen';
export type { Severity, SubmissionSettings } from './domain/submission-settings';
export { OfficeChoices } from './persistence/office-choices';
export { plainText } from './domain/plain-text';
export { bandsOf } from './domain/similarity/bands';
export type { Rarity } from './domain/similarity/rarity';
export { ChangedTitle } from './domain/similarity/titles';
export { itemConditions, itemTitled } from './persistence/item-conditions';
export type { StandingAdoption } from './persistence/item-adoptions';
export type { ItemFilter, ItemOrder } from './persistence/item-list';
export { ContributorRequest, DeclarationRequest } from './http/items.request';
