/** What every submission must say, where a test is about something else. */
export const aDeclaration = { checkedBy: '张某', checkedOn: '2013-01-01' };
