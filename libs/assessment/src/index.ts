export { assessmentPersistence } from './persistence/assessment-persistence';
export { AssessmentModule } from './assessment.module';
export { VerifyAssessment } from './application/verify-assessment';
