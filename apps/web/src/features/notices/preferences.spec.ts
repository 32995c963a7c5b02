import { chosenOf, entriesOf, type Preferences } from './preferences';

const stands: Preferences = {
  kinds: ['objection_due', 'bulletin_submitted'],
  muted: ['adopted', 'objection_due'],
  digest: false,
  email: null,
  mailConfigured: true,
};

describe('what somebody wants to hear of', () => {
  it('is shown kind by kind, as it stands', () => {
    expect(entriesOf(stands)).toEqual({
      told: { objection_due: false, bulletin_submitted: true },
      digest: false,
      email: '',
    });
  });

  it('leaves what was muted in a former role, which the form does not show', () => {
    const entered = { ...entriesOf(stands), told: { objection_due: true, bulletin_submitted: false } };
    expect(chosenOf(entered, stands).muted).toEqual(['adopted', 'bulletin_submitted']);
  });

  it('takes an empty address for none', () => {
    expect(chosenOf(entriesOf(stands), stands).email).toBeNull();
    expect(chosenOf({ ...entriesOf(stands), email: 'a@example.cn' }, stands).email).toBe('a@example.cn');
  });
});
